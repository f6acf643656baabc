/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-header-words.h"

#include "ct-fold.h"

#include <string.h>

/* How a phrase must stand in the header. */
typedef enum
{
  WITHIN,                       /* as whole words anywhere in it */
  ALONE,                        /* as all of it */
} Place;

/* A phrase of a higher weight wins over one of a lower, whatever their lengths: "Họ tên chủ hộ" is about the
 * householder although it has "họ tên" in it. */
static const struct
{
  CtListField field;
  int         weight;
  Place       place;
  const char *phrases;          /* parted by bars; lower case, words only, composed */
} entries[] = {
  { CT_LIST_FIELD_ORDINAL, 3, ALONE,
    "stt|số tt|tt|số thứ tự|thứ tự|s t t|số|no|order|mục" },
  { CT_LIST_FIELD_NAME, 3, WITHIN,
    "họ và tên|họ tên|họ đệm tên|họ đệm và tên|họ tên đệm tên|tên hội viên|tên thành viên|tên người cao tuổi|tên nct|"
    "full name|member name|danh tính|quý danh|tên ông bà|tên người|tên cụ|họ và tên khai sinh" },
  { CT_LIST_FIELD_NAME, 3, ALONE,
    "hội viên|thành viên|ông bà|tên|name|member|họ tên|danh sách hội viên|danh sách thành viên|tên ông bà|người cao tuổi" },
  { CT_LIST_FIELD_FAMILY_NAME, 4, WITHIN,
    "họ và tên đệm|họ đệm|họ và đệm|họ và chữ đệm|họ chữ đệm|họ tên đệm|họ lót|họ và tên lót|họ và lót|họ và chữ lót" },
  { CT_LIST_FIELD_FAMILY_NAME, 4, ALONE, "họ|last name|surname|family name" },
  { CT_LIST_FIELD_MIDDLE_NAME, 4, ALONE, "tên đệm|đệm|chữ đệm|tên lót|chữ lót|lót|middle name" },
  { CT_LIST_FIELD_GIVEN_NAME, 4, ALONE, "tên|tên riêng|tên chính|first name|given name|tên hv|tên tv" },
  { CT_LIST_FIELD_NICKNAME, 5, WITHIN,
    "tên gọi khác|tên thường gọi|tên thường dùng|bí danh|tên khác|biệt danh|thường gọi|tên tục|tên ở nhà|tên gọi|nickname" },
  { CT_LIST_FIELD_BIRTH, 3, WITHIN,
    "ngày sinh|năm sinh|ngày tháng năm sinh|sinh ngày|sinh năm|n sinh|ng sinh|nsinh|ntn sinh|ngày th năm sinh|"
    "ngày năm sinh|tháng năm sinh|date of birth|birth date|birthday|năm sinh dương lịch|ngày tháng sinh" },
  { CT_LIST_FIELD_BIRTH, 3, ALONE, "ns|ntns|dob|sinh|ngày tháng năm|năm|year of birth|birth" },
  { CT_LIST_FIELD_BIRTH_DAY, 3, ALONE, "ngày|day|ngày sinh ngày" },
  { CT_LIST_FIELD_BIRTH_MONTH, 3, ALONE, "tháng|month|ngày sinh tháng" },
  { CT_LIST_FIELD_BIRTH_YEAR, 3, ALONE, "năm|year|ngày sinh năm" },
  { CT_LIST_FIELD_AGE, 3, ALONE, "tuổi|số tuổi|độ tuổi|tuổi đời|age|tuổi hiện nay|tuổi nay" },
  { CT_LIST_FIELD_AGE, 3, WITHIN, "tuổi tính đến|tuổi năm" },
  { CT_LIST_FIELD_MALE, 3, ALONE, "nam|nam giới|trai|đàn ông|nam x|giới tính nam|male|giới nam" },
  { CT_LIST_FIELD_FEMALE, 3, ALONE, "nữ|nữ giới|gái|đàn bà|phụ nữ|nữ x|giới tính nữ|female|giới nữ|là nữ" },
  { CT_LIST_FIELD_SEX, 3, WITHIN, "giới tính|nam nữ|nữ nam|phái tính|g tính|nam hay nữ|gender" },
  { CT_LIST_FIELD_SEX, 3, ALONE, "giới|phái|gt|sex|ông bà|ông hay bà" },
  { CT_LIST_FIELD_JOINED, 4, WITHIN,
    "ngày vào|năm vào|tháng vào|ngày gia nhập|năm gia nhập|ngày tham gia|năm tham gia|thời gian tham gia|thời điểm tham gia|"
    "ngày vào hội|ngày kết nạp|năm kết nạp|ngày nhập hội|vào hội ngày|tham gia từ|tham gia ngày|vào clb|vào câu lạc bộ|"
    "tham gia clb|tham gia câu lạc bộ|ngày vô|joined|ngày gia nhập clb|thời gian vào|thời gian gia nhập" },
  { CT_LIST_FIELD_JOINED, 3, ALONE, "gia nhập|kết nạp|ngày vào|vào ngày|vào từ|tham gia|vào hội" },
  { CT_LIST_FIELD_NO, 3, WITHIN,
    "mã thành viên|mã hội viên|mã số|mã tv|mã hv|số thẻ hội viên|số thẻ thành viên|số hiệu hội viên|mã số thành viên" },
  { CT_LIST_FIELD_NO, 3, ALONE, "mã|số thẻ|mã thẻ|số hv|số tv|số hội viên|member|member no" },
  { CT_LIST_FIELD_HOUSEHOLD, 4, WITHIN,
    "diện hộ|diện kinh tế|hoàn cảnh kinh tế|hoàn cảnh|loại hộ|xếp loại hộ|phân loại hộ|nghèo cận nghèo|hộ nghèo cn|"
    "nghèo cn|mức sống|kinh tế hộ|gia cảnh|diện chính sách|tình trạng kinh tế|điều kiện kinh tế|kinh tế gia đình|"
    "hạng hộ|thuộc diện|thuộc hộ|diện gia đình|hộ nghèo hộ cận nghèo|diện nghèo|hộ gia đình diện|household|poverty|"
    "economic status" },
  { CT_LIST_FIELD_HOUSEHOLD, 3, ALONE, "diện|đối tượng|hộ|kinh tế|thành phần|phân loại|xếp loại|hộ thuộc diện|hộ diện" },
  { CT_LIST_FIELD_POOR, 3, ALONE, "hộ nghèo|nghèo|h nghèo|hn|poor|hộ nghèo x|thuộc hộ nghèo" },
  { CT_LIST_FIELD_NEAR_POOR, 3, ALONE, "cận nghèo|hộ cận nghèo|hộ cận|hcn|cn|cận|c nghèo|near poor|hộ cận nghèo x" },
  { CT_LIST_FIELD_HARDSHIP, 3, ALONE, "khó khăn|hộ khó khăn|hoàn cảnh khó khăn|hckk|kk|hộ kk" },
  { CT_LIST_FIELD_AVERAGE, 3, ALONE, "trung bình|tb|hộ trung bình|hộ tb" },
  { CT_LIST_FIELD_WELL_OFF, 3, ALONE, "khá|khá giả|hộ khá|khá giàu|hộ khá giả|giàu" },
  { CT_LIST_FIELD_GROUP, 3, WITHIN,
    "thuộc tổ|tên tổ|số tổ|tổ số|sinh hoạt tổ|tổ sinh hoạt|tổ tự quản|nhóm sinh hoạt|tổ nhóm|phân tổ|tổ hội|chi tổ|"
    "sinh hoạt tại tổ|nhóm tự giúp" },
  { CT_LIST_FIELD_GROUP, 3, ALONE, "tổ|nhóm|chi hội|đội|cụm|group|tổ clb|tổ câu lạc bộ" },
  { CT_LIST_FIELD_ROLE, 3, WITHIN,
    "chức vụ|nhiệm vụ|chức danh|vai trò|chức trách|phân công|cương vị|c vụ|chức vụ trong clb|role" },
  { CT_LIST_FIELD_ROLE, 3, ALONE,
    "tổ trưởng|tổ phó|tnv|tình nguyện viên|bcn|ban chủ nhiệm|thành phần bcn|thành viên bcn|chủ nhiệm|thủ quỹ|cộng tác viên" },
  { CT_LIST_FIELD_ID_NUMBER, 3, WITHIN,
    "cccd|cmnd|cmt|cmtnd|cmnn|chứng minh|căn cước|số định danh|giấy tờ tùy thân|mã định danh|số giấy tờ|c c c d|c m n d|"
    "số cc|id number|id card|national id|ddcn" },
  { CT_LIST_FIELD_ID_NUMBER, 3, ALONE, "cc|id|thẻ cc|định danh" },
  { CT_LIST_FIELD_PHONE, 3, WITHIN,
    "điện thoại|đt|sđt|di động|phone|tel|mobile|số liên lạc|số liên hệ|zalo|số máy|đ thoại|đtdđ|dđ|đ t|s đ t|telephone" },
  { CT_LIST_FIELD_PHONE, 2, ALONE, "liên hệ|liên lạc|alo" },
  { CT_LIST_FIELD_ADDRESS, 3, WITHIN,
    "địa chỉ|nơi ở|chỗ ở|thường trú|hộ khẩu|nơi cư trú|cư trú|trú quán|hktt|địa chỉ thường trú|chỗ ở hiện nay|address|"
    "tạm trú|nơi đang ở|trú tại|đ chỉ|nơi sinh sống" },
  { CT_LIST_FIELD_ADDRESS, 3, ALONE, "đ c|đc|ở tại|sống tại" },
  { CT_LIST_FIELD_ADDRESS_PART, 3, ALONE,
    "thôn|xóm|ấp|bản|làng|khu|khu phố|tổ dân phố|tdp|xã|phường|xã phường|phường xã|huyện|quận|tỉnh|thành phố|khóm|buôn|"
    "số nhà|đường|khu dân cư|thôn xóm|khối|tỉnh tp|tỉnh thành|thôn bản|đường phố|phố|thôn ấp|xóm thôn|ấp thôn|"
    "huyện tx|quận huyện|khối phố|ngõ|thị trấn|thôn làng|thôn tổ dân phố|village|hamlet|commune|ward|district|"
    "province|street" },
  { CT_LIST_FIELD_ETHNICITY, 4, WITHIN, "dân tộc|d tộc|ethnicity|ethnic group" },
  { CT_LIST_FIELD_ETHNICITY, 2, ALONE, "dt" },
  { CT_LIST_FIELD_INSURED, 4, WITHIN,
    "bhyt|bảo hiểm y tế|thẻ bảo hiểm|bh y tế|b h y t|tham gia bảo hiểm|bảo hiểm|insured|insurance" },
  { CT_LIST_FIELD_NOT_INSURED, 6, ALONE,
    "bhyt không|thẻ bhyt không|bảo hiểm y tế không|thẻ bảo hiểm y tế không|không có bhyt|không có thẻ bhyt|không bhyt|"
    "bhyt chưa|thẻ bhyt chưa|bhyt chưa có|thẻ bhyt chưa có|bảo hiểm y tế chưa có|chưa có thẻ bhyt|chưa có bhyt|"
    "bảo hiểm y tế chưa|không có bảo hiểm y tế|thẻ bhyt không có|bhyt không có|bảo hiểm y tế không có" },
  { CT_LIST_FIELD_INSURANCE_UNTIL, 5, WITHIN,
    "hạn bhyt|hạn thẻ|hạn sử dụng|hạn thẻ bhyt|giá trị đến|thời hạn thẻ|bhyt đến|ngày hết hạn|hạn dùng|hạn bảo hiểm|"
    "hết hạn bhyt|bhyt hết hạn|bhyt hạn|thời hạn bhyt|bảo hiểm y tế hạn|thẻ bhyt hạn|bảo hiểm y tế đến|y tế thời hạn|"
    "insurance until|hạn sd|y tế hết hạn" },
  { CT_LIST_FIELD_ASSOCIATION, 5, WITHIN,
    "association|hội nct|hội người cao tuổi|hội viên nct|hội viên người cao tuổi|hv nct|hội viên hội|ngày vào hội nct" },
  { CT_LIST_FIELD_ASSOCIATION, 3, ALONE, "nct|là hội viên" },
  { CT_LIST_FIELD_HEIR, 5, WITHIN,
    "heir|thừa kế|người liên hệ|người thân|liên hệ khẩn cấp|thân nhân|người nhà|báo tin|người liên lạc" },
  { CT_LIST_FIELD_CONSENT, 5, WITHIN, "đồng ý|chấp thuận|đồng thuận|consent" },
  { CT_LIST_FIELD_NOTE, 3, WITHIN, "ghi chú|chú thích|g chú|ghi chép|ghi chú khác" },
  { CT_LIST_FIELD_NOTE, 2, ALONE, "khác|note|notes|nhận xét|remarks|thông tin khác" },
  { CT_LIST_FIELD_MONEY, 4, WITHIN,
    "số tiền|tiền|tiết kiệm|vốn góp|góp vốn|vay|dư nợ|nợ|lãi|hội phí|đóng góp|đóng quỹ|quỹ|vốn|phí|thành tiền|đã nộp|"
    "còn nợ|số dư|trợ cấp|mức đóng|lương|thu nhập|ủng hộ|triệu|vnđ|góp|nộp|nghìn" },
  { CT_LIST_FIELD_MONEY, 2, WITHIN, "đồng" },
  { CT_LIST_FIELD_KNOWN, 5, WITHIN,
    "bhyt từ|bảo hiểm y tế từ|giá trị từ|ký nhận|ký tên|chữ ký|ngày cấp|nơi cấp|chủ hộ|họ tên chủ hộ|vợ chồng|họ tên vợ|họ tên chồng|tên vợ|tên chồng|quan hệ|"
    "ngày ra|lý do ra|ngày nghỉ|ngày vay|ngày góp|mục đích|nghề nghiệp|trình độ|văn hóa|tôn giáo|sức khỏe|huyết áp|cân nặng|"
    "chiều cao|đảng viên|quê quán|nguyên quán|email|facebook|số khẩu|nhân khẩu|số con|tài khoản|ngân hàng|tên bố|tên mẹ|"
    "kỳ hạn|người giới thiệu|khuyết tật|sở thích|năng khiếu|ngày mất|nơi sinh|ngày lập|xác nhận|cam kết|"
    "điện thoại người thân|sđt người thân|đt người thân|sđt người liên hệ|số cccd người thân|người bảo lãnh|tôn giáo|"
    "ngày hiệu lực|kết quả|có mặt|vắng mặt|ngày vào đảng|chi bộ" },
  { CT_LIST_FIELD_KNOWN, 4, ALONE, "ký|ảnh|nghề|bệnh|ngày ký|chồng|vợ|con|mức|cộng|tổng" },
};

typedef struct
{
  char       *key;              /* " ho va ten " */
  char       *marked;           /* " họ và tên " */
  char       *compact;          /* "hovaten" */
  gboolean    is_one_word;
  guint       entry;
} Phrase;

struct _CtHeaderWords
{
  GArray *phrases;              /* Phrase */
};

/* Lower case, words only, one blank between, before and behind; marks stay if @folded is FALSE. */
static char *
pad_words (const char *text,
           gboolean    folded)
{
  g_autofree char *lower = folded ? ct_fold (text) : g_utf8_strdown (text, -1);
  g_autofree char *composed = folded ? g_steal_pointer (&lower) : g_utf8_normalize (lower, -1, G_NORMALIZE_NFC);
  GString *words = g_string_new (" ");

  for (const char *p = composed != NULL ? composed : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar ch = g_utf8_get_char (p);

      if (g_unichar_isalnum (ch))
        g_string_append_unichar (words, ch);
      else if (words->str[words->len - 1] != ' ')
        g_string_append_c (words, ' ');
    }
  if (words->str[words->len - 1] != ' ')
    g_string_append_c (words, ' ');
  return g_string_free (words, FALSE);
}

char *
ct_header_key (const char *text)
{
  g_autofree char *padded = pad_words (text, TRUE);

  return g_strdup (g_strstrip (padded));
}

static char *
dup_compact (const char *padded)
{
  char *compact = g_strdup (padded);
  char *to = compact;

  for (const char *from = padded; *from != '\0'; from++)
    if (*from != ' ')
      *to++ = *from;
  *to = '\0';
  return compact;
}

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

static void
clear_phrase (gpointer data)
{
  Phrase *phrase = data;

  g_free (phrase->key);
  g_free (phrase->marked);
  g_free (phrase->compact);
}

CtHeaderWords *
ct_header_words_new (void)
{
  CtHeaderWords *self = g_new0 (CtHeaderWords, 1);

  self->phrases = g_array_new (FALSE, FALSE, sizeof (Phrase));
  g_array_set_clear_func (self->phrases, clear_phrase);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      g_auto(GStrv) texts = g_strsplit (entries[i].phrases, "|", -1);

      for (guint k = 0; texts[k] != NULL; k++)
        {
          g_autofree char *folded = ct_fold (texts[k]);
          Phrase phrase = { .entry = i };

          phrase.key = g_strconcat (" ", folded, " ", NULL);
          phrase.marked = g_strconcat (" ", texts[k], " ", NULL);
          phrase.compact = dup_compact (phrase.key);
          phrase.is_one_word = strchr (texts[k], ' ') == NULL;
          g_array_append_val (self->phrases, phrase);
        }
    }
  return self;
}

void
ct_header_words_free (CtHeaderWords *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->phrases);
  g_free (self);
}

typedef struct
{
  char    *key;
  char    *marked;
  char    *compact;
  gboolean is_ascii;
} Header;

/* 0 for no match. Where the header has marks and those of a lone word differ, it is another word: Năm is no Nam. */
static int
score_phrase (const Header *header,
              const Phrase *phrase)
{
  gboolean is_all = strcmp (header->compact, phrase->compact) == 0;
  gboolean is_marked;
  int score;

  if (!is_all && (entries[phrase->entry].place == ALONE || strstr (header->key, phrase->key) == NULL))
    return 0;

  is_marked = strstr (header->marked, phrase->marked) != NULL;
  if (!is_marked && phrase->is_one_word && !header->is_ascii)
    return 0;

  score = 10 * entries[phrase->entry].weight + 2 * (int) strlen (phrase->compact);
  score += 10 * (int) strlen (phrase->compact) / MAX ((int) strlen (header->compact), 1);
  if (is_all)
    score += 12;
  if (is_marked)
    score += 6;
  return score;
}

static void
raise_guess (int         scores[CT_LIST_N_FIELDS],
             CtListField field,
             int         score)
{
  scores[field] = MAX (scores[field], score);
}

static void
score_text (const CtHeaderWords *self,
            const char          *text,
            int                  extra,
            int                  scores[CT_LIST_N_FIELDS])
{
  Header header;

  header.key = pad_words (text, TRUE);
  header.marked = pad_words (text, FALSE);
  header.compact = dup_compact (header.key);
  header.is_ascii = is_ascii (header.marked);
  for (guint i = 0; i < self->phrases->len && *header.compact != '\0'; i++)
    {
      const Phrase *phrase = &g_array_index (self->phrases, Phrase, i);
      int score = score_phrase (&header, phrase);

      if (score > 0)
        raise_guess (scores, entries[phrase->entry].field, score + extra);
    }
  g_free (header.key);
  g_free (header.marked);
  g_free (header.compact);
}

/* Words that mean nothing without the header above: "Số" under "CCCD" is no running number. */
static gboolean
needs_parent (const char *header)
{
  static const char *const words[] = { " số ", " có ", " không ", " mã số ", " số thẻ ", " mã ", " hạn ", " tên ",
                                       " họ và tên ", " họ tên ", " loại ", " diện ", " năm ", " ngày ", " tháng ",
                                       " chưa ", " từ ", " đến ", " từ ngày ", " đến ngày ", " khác " };
  g_autofree char *marked = pad_words (header, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (marked, words[i]) == 0)
      return TRUE;
  return FALSE;
}

guint
ct_header_words_guess (const CtHeaderWords *self,
                       const char          *parent,
                       const char          *header,
                       CtHeaderGuess        guesses[CT_HEADER_MAX_GUESSES])
{
  int scores[CT_LIST_N_FIELDS] = { 0, };
  g_autofree char *both = g_strconcat (parent, " ", header, NULL);
  g_autofree char *parent_key = ct_header_key (parent);
  gboolean is_about_birth = strstr (parent_key, "sinh") != NULL;
  gboolean is_about_names = strstr (parent_key, "ten") != NULL && strstr (parent_key, "ho") != NULL;
  guint n = 0;

  if (strlen (both) > 400)
    return 0;
  if (*parent != '\0')
    score_text (self, both, 0, scores);
  if (*parent == '\0' || is_about_birth || is_about_names || !needs_parent (header))
    score_text (self, header, 5, scores);
  if (*parent != '\0' && !is_about_birth)
    scores[CT_LIST_FIELD_BIRTH_DAY] = scores[CT_LIST_FIELD_BIRTH_MONTH] = scores[CT_LIST_FIELD_BIRTH_YEAR] = 0;

  while (n < CT_HEADER_MAX_GUESSES)
    {
      int best = 0;

      for (int field = 1; field < CT_LIST_N_FIELDS; field++)
        if (scores[field] > scores[best])
          best = field;
      if (scores[best] <= 0)
        break;
      guesses[n++] = (CtHeaderGuess) { .field = best, .score = scores[best] };
      scores[best] = 0;
    }
  return n;
}
