/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sample-people.h"

static const char *const families[] = { "Nguyễn", "Nguyễn", "Nguyễn", "Trần", "Trần", "Lê", "Phạm", "Hoàng", "Bùi", "Vũ", "Đỗ",
                                        "Đặng", "Đinh", "Quách", "Hà", "Lường", "Phùng", "Trịnh", "Mai", "Tạ" };
static const char *const female_middles[] = { "Thị", "Thị", "Thị", "Thị Thu", "Thị Kim", "Thị Thanh", "Ngọc", "Thúy" };
static const char *const male_middles[] = { "Văn", "Văn", "Văn", "Đức", "Quang", "Hữu", "Xuân", "Trọng" };
static const char *const given_names[] = {
  "An", "Ánh", "Ân", "Bảy", "Bích", "Bình", "Chung", "Cường", "Dung", "Dũng", "Đào", "Định", "Đức", "Hà", "Hải", "Hạnh",
  "Hiền", "Hoa", "Hòa", "Hồng", "Huệ", "Hùng", "Hưng", "Hương", "Lan", "Liên", "Loan", "Lợi", "Lương", "Mai", "Minh", "Nga",
  "Ngân", "Nghĩa", "Nhàn", "Nhung", "Oanh", "Phúc", "Phương", "Phượng", "Quý", "Sáu", "Sinh", "Sơn", "Tân", "Thanh", "Thảo",
  "Thắng", "Thịnh", "Thoa", "Thơm", "Thu", "Thủy", "Tiến", "Toàn", "Tuyết", "Tư", "Út", "Vân", "Xuân", "Yến",
};

#define PICK(rand, list) ((list)[g_rand_int_range (rand, 0, G_N_ELEMENTS (list))])

char *
ct_sample_dup_name (GRand   *rand,
                    gboolean female)
{
  const char *family = PICK (rand, families);
  const char *middle = female ? PICK (rand, female_middles) : PICK (rand, male_middles);

  return g_strdup_printf ("%s %s %s", family, middle, PICK (rand, given_names));
}
