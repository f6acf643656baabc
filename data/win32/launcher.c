/* SPDX-License-Identifier: GPL-3.0-or-later */
/* "Chung Tay.exe" at the top of the portable folder: starts bin\chungtay.exe with the words it was given, and keeps the
 * settings in the folder, so that they travel with the stick. A stick that cannot be written leaves them to Windows. */
#include <windows.h>
#include <wchar.h>

#define LENGTH 32768

/* The command line behind the program's own name. */
static const wchar_t *
skip_first_word (const wchar_t *line)
{
  BOOL is_quoted = FALSE;

  for (; *line != 0 && (is_quoted || (*line != L' ' && *line != L'\t')); line++)
    if (*line == L'"')
      is_quoted = !is_quoted;
  return line;
}

static void
keep_settings_in (const wchar_t *folder)
{
  static wchar_t settings[LENGTH];
  DWORD attributes;

  swprintf (settings, LENGTH, L"%ls\\settings", folder);
  CreateDirectoryW (settings, NULL);
  attributes = GetFileAttributesW (settings);
  if (attributes == INVALID_FILE_ATTRIBUTES || !(attributes & FILE_ATTRIBUTE_DIRECTORY))
    return;
  SetEnvironmentVariableW (L"XDG_CONFIG_HOME", settings);
  SetEnvironmentVariableW (L"GSETTINGS_BACKEND", L"keyfile");
}

int WINAPI
WinMain (HINSTANCE instance,
         HINSTANCE previous,
         LPSTR     words,
         int       show)
{
  static wchar_t folder[LENGTH], line[LENGTH];
  STARTUPINFOW start = { .cb = sizeof start };
  PROCESS_INFORMATION process;
  wchar_t *end;

  (void) instance;
  (void) previous;
  (void) words;
  (void) show;
  GetModuleFileNameW (NULL, folder, LENGTH);
  end = wcsrchr (folder, L'\\');
  if (end != NULL)
    *end = 0;
  keep_settings_in (folder);

  swprintf (line, LENGTH, L"\"%ls\\bin\\chungtay.exe\"%ls", folder, skip_first_word (GetCommandLineW ()));
  if (!CreateProcessW (NULL, line, NULL, NULL, FALSE, 0, NULL, NULL, &start, &process))
    {
      MessageBoxW (NULL, L"Thư mục Chung Tay này không đủ tệp. Hãy chép lại cả thư mục.", L"Chung Tay", MB_ICONERROR | MB_OK);
      return 1;
    }
  CloseHandle (process.hThread);
  CloseHandle (process.hProcess);
  return 0;
}
