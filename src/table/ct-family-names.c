/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-clean.h"

#include <string.h>

gboolean
ct_clean_has_family_name (const char *text)
{
  static const char *const families[] = {
    "nguyễn", "trần", "lê", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý",
    "đinh", "đoàn", "trịnh", "trương", "mai", "lâm", "đào", "cao", "hà", "lương", "tạ", "phùng", "tô", "châu", "thái",
    "quách", "vương", "chu", "triệu", "kiều", "tống", "tăng", "doãn", "thân", "lưu", "giang", "nghiêm", "phí", "ninh",
    "bạch", "la", "lã", "lại", "hứa", "văn", "từ", "viên", "ứng", "yên", "khổng", "ông", "thạch", "tôn", "âu", "ôn", "an",
    "vi", "hạ", "lường", "đàm", "cù", "khúc", "mạc", "mạch", "quan", "sầm", "tiêu", "tòng", "lò", "quàng", "cà", "cầm",
    "giàng", "vàng", "sùng", "thào", "mùa", "hạng", "tẩn", "chảo", "phàn", "bế", "nông", "ma", "sơn", "kim", "danh", "y",
    "ksor", "siu", "rơ", "nay", "kpă", "niê", "đèo", "bàn", "đồng", "mã", "lục", "hầu", "cung", "bành", "diệp", "đậu",
    "thiều", "tào", "ung", "nhan", "liêu", "lữ", "ngụy", "biện", "cam", "chử", "cấn", "đới", "hàn", "khuất", "kha",
    "mẫn", "mông", "nhâm", "nhữ", "phó", "sử", "tất", "thi", "thẩm", "trang", "trà", "trình", "vòng", "xa", "ngọ", "bá",
  };
  const char *blank = strchr (text, ' ');
  g_autofree char *word = blank != NULL ? g_strndup (text, blank - text) : NULL;
  g_autofree char *lower = word != NULL ? g_utf8_strdown (word, -1) : NULL;

  for (guint i = 0; lower != NULL && i < G_N_ELEMENTS (families); i++)
    if (strcmp (lower, families[i]) == 0)
      return TRUE;
  return FALSE;
}
