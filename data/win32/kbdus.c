/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A US keyboard layout DLL, for tests under Wine only: GTK 4 reads the layout DLL that
 * Windows has in system32, and Wine 8 has none, so that without this no shortcut works.
 * Build: x86_64-w64-mingw32-gcc-posix -O2 -shared -nostdlib -e 0 kbdus.c -o kbdus.dll
 * Never shipped: a real Windows has its own.                                            */
#include <windows.h>

typedef struct { BYTE vk, bits; } vk_to_bit;
typedef struct { const vk_to_bit *vks; WORD max; BYTE level[4]; } modifiers;
typedef struct { BYTE vk, attr; WCHAR ch[2]; } vk_to_wchars2;
typedef struct { const vk_to_wchars2 *chars; BYTE n, size; } vk_to_wchar_table;
typedef struct { BYTE vsc; USHORT vk; } vsc_vk;
typedef struct {
  const modifiers *mods; const vk_to_wchar_table *chars; const void *dead, *names, *names_ext, *names_dead;
  const USHORT *vsc_to_vk; BYTE n_vsc; const vsc_vk *e0, *e1; DWORD locale_flags; BYTE n_lig, lig_size; const void *lig;
} tables;

static const vk_to_bit bits[] = { { VK_SHIFT, 1 }, { VK_CONTROL, 2 }, { VK_MENU, 4 }, { 0, 0 } };
static const modifiers mods = { bits, 1, { 0, 1 } };
#define L(c) { c, 1, { c + 32, c } }
static const vk_to_wchars2 chars[] = {
  L('A'), L('B'), L('C'), L('D'), L('E'), L('F'), L('G'), L('H'), L('I'), L('J'), L('K'), L('L'), L('M'),
  L('N'), L('O'), L('P'), L('Q'), L('R'), L('S'), L('T'), L('U'), L('V'), L('W'), L('X'), L('Y'), L('Z'),
  { '1', 0, { '1', '!' } }, { '2', 0, { '2', '@' } }, { '3', 0, { '3', '#' } }, { '4', 0, { '4', '$' } },
  { '5', 0, { '5', '%' } }, { '6', 0, { '6', '^' } }, { '7', 0, { '7', '&' } }, { '8', 0, { '8', '*' } },
  { '9', 0, { '9', '(' } }, { '0', 0, { '0', ')' } }, { VK_SPACE, 0, { ' ', ' ' } },
  { VK_OEM_MINUS, 0, { '-', '_' } }, { VK_OEM_PLUS, 0, { '=', '+' } }, { VK_OEM_1, 0, { ';', ':' } },
  { VK_OEM_2, 0, { '/', '?' } }, { VK_OEM_3, 0, { '`', '~' } }, { VK_OEM_4, 0, { '[', '{' } },
  { VK_OEM_5, 0, { '\\', '|' } }, { VK_OEM_6, 0, { ']', '}' } }, { VK_OEM_7, 0, { '\'', '"' } },
  { VK_OEM_COMMA, 0, { ',', '<' } }, { VK_OEM_PERIOD, 0, { '.', '>' } }, { VK_OEM_102, 0, { '\\', '|' } },
  { VK_ADD, 0, { '+', '+' } }, { VK_SUBTRACT, 0, { '-', '-' } }, { VK_MULTIPLY, 0, { '*', '*' } },
  { VK_DIVIDE, 0, { '/', '/' } }, { VK_DECIMAL, 0, { '.', '.' } },
  { VK_NUMPAD0, 0, { '0', '0' } }, { VK_NUMPAD1, 0, { '1', '1' } }, { VK_NUMPAD2, 0, { '2', '2' } },
  { VK_NUMPAD3, 0, { '3', '3' } }, { VK_NUMPAD4, 0, { '4', '4' } }, { VK_NUMPAD5, 0, { '5', '5' } },
  { VK_NUMPAD6, 0, { '6', '6' } }, { VK_NUMPAD7, 0, { '7', '7' } }, { VK_NUMPAD8, 0, { '8', '8' } },
  { VK_NUMPAD9, 0, { '9', '9' } }, { 0, 0, { 0, 0 } } };
static const vk_to_wchar_table table[] = { { chars, 2, sizeof chars[0] }, { 0, 0, 0 } };
static const USHORT vsc[] = {
  0xff, VK_ESCAPE, '1', '2', '3', '4', '5', '6', '7', '8', '9', '0', VK_OEM_MINUS, VK_OEM_PLUS, VK_BACK, VK_TAB,
  'Q', 'W', 'E', 'R', 'T', 'Y', 'U', 'I', 'O', 'P', VK_OEM_4, VK_OEM_6, VK_RETURN, VK_LCONTROL,
  'A', 'S', 'D', 'F', 'G', 'H', 'J', 'K', 'L', VK_OEM_1, VK_OEM_7, VK_OEM_3, VK_LSHIFT, VK_OEM_5,
  'Z', 'X', 'C', 'V', 'B', 'N', 'M', VK_OEM_COMMA, VK_OEM_PERIOD, VK_OEM_2, VK_RSHIFT, VK_MULTIPLY, VK_LMENU, VK_SPACE,
  VK_CAPITAL, VK_F1, VK_F2, VK_F3, VK_F4, VK_F5, VK_F6, VK_F7, VK_F8, VK_F9, VK_F10, VK_NUMLOCK, VK_SCROLL,
  VK_HOME, VK_UP, VK_PRIOR, VK_SUBTRACT, VK_LEFT, VK_CLEAR, VK_RIGHT, VK_ADD, VK_END, VK_DOWN, VK_NEXT, VK_INSERT, VK_DELETE,
  VK_SNAPSHOT, 0xff, VK_OEM_102, VK_F11, VK_F12 };
static const vsc_vk e0[] = {
  { 0x1c, VK_RETURN }, { 0x1d, VK_RCONTROL }, { 0x35, VK_DIVIDE }, { 0x38, VK_RMENU }, { 0x47, VK_HOME }, { 0x48, VK_UP },
  { 0x49, VK_PRIOR }, { 0x4b, VK_LEFT }, { 0x4d, VK_RIGHT }, { 0x4f, VK_END }, { 0x50, VK_DOWN }, { 0x51, VK_NEXT },
  { 0x52, VK_INSERT }, { 0x53, VK_DELETE }, { 0, 0 } };
static const vsc_vk e1[] = { { 0x1d, VK_PAUSE }, { 0, 0 } };
static const tables all = { .mods = &mods, .chars = table, .vsc_to_vk = vsc, .n_vsc = sizeof vsc / sizeof vsc[0], .e0 = e0, .e1 = e1 };

__declspec(dllexport) const void *KbdLayerDescriptor(void) { return &all; }
