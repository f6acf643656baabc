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

json_t *
ct_sample_invent_member (GRand *rand,
                         int    group,
                         CtDate joined)
{
  static const char *const households[] = { "poor", "poor", "near-poor", "near-poor", "near-poor", "hardship", "average",
                                            "average", "well-off" };
  gboolean female = g_rand_int_range (rand, 0, 10) < 7;
  g_autofree char *name = ct_sample_dup_name (rand, female);
  g_autofree char *group_name = g_strdup_printf ("%d", group);
  g_autofree char *birth = g_strdup_printf ("%d-%02d-%02d", g_rand_int_range (rand, 1934, 1999), g_rand_int_range (rand, 1, 13),
                                            g_rand_int_range (rand, 1, 29));
  char iso[CT_DATE_ISO_LENGTH];

  if (g_rand_int_range (rand, 0, 10) == 0)
    birth[4] = '\0';
  return json_pack ("{s:s, s:s, s:s, s:s, s:s, s:s, s:s, s:b}", "do", "member.add", "name", name, "sex", female ? "f" : "m",
                    "birth", birth, "joined", ct_date_to_iso (joined, iso), "group", group_name, "household",
                    households[g_rand_int_range (rand, 0, G_N_ELEMENTS (households))], "insured",
                    g_rand_int_range (rand, 0, 12) > 0);
}

const CtSampleMember ct_sample_members[CT_N_SAMPLE_MEMBERS] = {
  { "Nguyễn Thị Hòa", 'f', "1956-02-11", "1", "average", TRUE, "Chủ nhiệm" },
  { "Bùi Văn Hạnh", 'm', "1961-07-03", "1", "average", TRUE, "Phó chủ nhiệm" },
  { "Trần Thị Hà", 'f', "1957-10-20", "1", "near-poor", TRUE, "" },
  { "Lê Thị Ân", 'f', "1950-05-05", "1", "poor", TRUE, "" },
  { "Phạm Văn An", 'm', "1948-12-01", "1", "hardship", TRUE, "" },
  { "Đinh Thị Ánh", 'f', "1964-03-15", "1", "near-poor", TRUE, "" },
  { "Hoàng Văn Bảy", 'm', "1944-08-19", "1", "hardship", TRUE, "" },
  { "Nguyễn Thị Bích", 'f', "1959-01-30", "1", "poor", TRUE, "" },
  { "Quách Thị Bình", 'f', "1962-11-11", "1", "near-poor", TRUE, "" },
  { "Bùi Thị Chung", 'f', "1971-06-09", "1", "near-poor", TRUE, "TNV" },
  { "Nguyễn Văn Cường", 'm', "1975-04-22", "1", "average", TRUE, "TNV" },
  { "Phạm Thị Dung", 'f', "1982-09-14", "1", "well-off", TRUE, "Kế toán - Thư ký" },
  { "Trần Văn Định", 'm', "1955-12-25", "2", "poor", TRUE, "" },
  { "Lê Thị Đào", 'f', "1958-02-28", "2", "near-poor", TRUE, "" },
  { "Nguyễn Văn Đức", 'm', "1969-08-08", "2", "average", TRUE, "TNV" },
  { "Bùi Thị Hải", 'f', "1963-05-17", "2", "hardship", TRUE, "" },
  { "Hà Thị Hiền", 'f', "1945-03-03", "2", "poor", TRUE, "" },
  { "Nguyễn Thị Hoa", 'f', "1960-09-09", "2", "near-poor", TRUE, "" },
  { "Đinh Văn Hùng", 'm', "1958-06-21", "2", "hardship", TRUE, "" },
  { "Vũ Thị Huệ", 'f', "1951-01-12", "2", "poor", TRUE, "" },
  { "Phạm Thị Hương", 'f', "1966-10-05", "2", "average", TRUE, "Thủ quỹ" },
  { "Trần Thị Hồng", 'f', "1953-07-07", "2", "near-poor", TRUE, "" },
  { "Nguyễn Văn Lợi", 'm', "1962-02-02", "2", "near-poor", TRUE, "" },
  { "Bùi Thị Lan", 'f', "1959-12-12", "2", "poor", TRUE, "" },
  { "Lê Thị Liên", 'f', "1973-03-29", "3", "near-poor", TRUE, "TNV" },
  { "Nguyễn Thị Loan", 'f', "1954-08-31", "3", "hardship", TRUE, "" },
  { "Hoàng Thị Mai", 'f', "1947-11-02", "3", "poor", TRUE, "" },
  { "Đỗ Văn Minh", 'm', "1961-04-16", "3", "near-poor", TRUE, "" },
  { "Nguyễn Thị Nga", 'f', "1955-06-06", "3", "average", TRUE, "" },
  { "Phạm Thị Ngân", 'f', "1960-01-01", "3", "near-poor", TRUE, "" },
  { "Bùi Văn Nghĩa", 'm', "1967-09-23", "3", "average", TRUE, "Ủy viên" },
  { "Trần Thị Nhàn", 'f', "1943-02-18", "3", "hardship", TRUE, "" },
  { "Lê Thị Nhung", 'f', "1978-12-07", "3", "near-poor", TRUE, "TNV" },
  { "Nguyễn Thị Oanh", 'f', "1957-05-24", "3", "poor", TRUE, "" },
  { "Quách Văn Phúc", 'm', "1956-08-13", "3", "near-poor", TRUE, "" },
  { "Đinh Thị Phương", 'f', "1965-07-19", "3", "hardship", TRUE, "" },
  { "Vũ Thị Phượng", 'f', "1952-10-10", "4", "poor", TRUE, "" },
  { "Nguyễn Văn Quý", 'm', "1950-03-08", "4", "average", TRUE, "" },
  { "Bùi Thị Sáu", 'f', "1938-01-20", "4", "poor", TRUE, "" },
  { "Phạm Thị Sinh", 'f', "1963-11-26", "4", "near-poor", TRUE, "" },
  { "Trần Thị Thu", 'f', "1949-09-15", "4", "hardship", TRUE, "" },
  { "Nguyễn Thị Thanh", 'f', "1974-02-14", "4", "average", TRUE, "TNV" },
  { "Lê Văn Thắng", 'm', "1972-05-30", "4", "well-off", FALSE, "TNV" },
  { "Hoàng Thị Thảo", 'f', "1984-08-04", "4", "average", TRUE, "TNV" },
  { "Bùi Văn Thịnh", 'm', "1958-10-28", "4", "near-poor", TRUE, "" },
  { "Đỗ Thị Thoa", 'f', "1946-06-16", "4", "poor", TRUE, "" },
  { "Nguyễn Thị Thơm", 'f', "1959-03-21", "4", "near-poor", TRUE, "" },
  { "Trần Thị Thu", 'f', "1955-12-31", "4", "average", TRUE, "" },
  { "Phạm Thị Thủy", 'f', "1979-07-27", "5", "near-poor", FALSE, "TNV" },
  { "Bùi Văn Tiến", 'm', "1954-04-04", "5", "hardship", TRUE, "" },
  { "Nguyễn Văn Toàn", 'm', "1986-11-18", "5", "average", FALSE, "" },
  { "Lê Thị Tuyết", 'f', "1981-05-12", "5", "near-poor", TRUE, "" },
  { "Đinh Văn Tư", 'm', "1940-10-01", "5", "poor", TRUE, "" },
  { "Hà Thị Út", 'f', "1953-02-05", "5", "hardship", TRUE, "" },
  { "Nguyễn Thị Vân", 'f', "1968-06-30", "5", "average", TRUE, "" },
  { "Bùi Thị Xuân", 'f', "1961-01-25", "5", "near-poor", TRUE, "" },
  { "Trần Thị Yến", 'f', "1990-09-02", "5", "well-off", TRUE, "TNV" },
  { "Phạm Văn Tân", 'm', "1964-12-20", "5", "near-poor", TRUE, "" },
  { "Nguyễn Văn Sơn", 'm', "1992-03-17", "5", "average", FALSE, "" },
  { "Hoàng Văn Dũng", 'm', "1970-07-11", "5", "average", TRUE, "" },
  { "Vũ Thị Lương", 'f', "1963-08-15", "3", "near-poor", TRUE, "" },
  { "Quách Văn Hưng", 'm', "1991-01-09", "5", "average", TRUE, "" },
};
