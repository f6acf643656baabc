/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-book-form.h"

#include <glib/gi18n-lib.h>

#include "ct-book-form-private.h"
#include "ct-fold.h"
#include "ct-wording.h"

const CtBookForm ct_book_forms[] = {
  { "meeting-sheet", NC_("paper", "Meeting sheet"), CT_BOOK_FORM_KEY_MEETING, ct_book_make_meeting_sheet },
  { "minutes", NC_("paper", "Minutes"), CT_BOOK_FORM_KEY_MEETING, ct_book_make_minutes },
  { "collection-list", NC_("paper", "Collection list"), CT_BOOK_FORM_KEY_MEETING, ct_book_make_collection_list },
  { "read-aloud", NC_("paper", "Page to read aloud"), CT_BOOK_FORM_KEY_MEETING, ct_book_make_read_aloud },
  { "voucher", NC_("paper", "Voucher"), CT_BOOK_FORM_KEY_VOUCHER, ct_book_make_voucher },
  { "vouchers", NC_("paper", "Receipts and payments"), CT_BOOK_FORM_KEY_MEETING_OR_MONTH, ct_book_make_vouchers },
  { "cash-book", NC_("paper", "Cash book"), CT_BOOK_FORM_KEY_FUND, ct_book_make_cash_book },
  { "cash-count", NC_("paper", "Cash count"), CT_BOOK_FORM_KEY_MONTH, ct_book_make_cash_count },
  { "application", NC_("paper", "Loan application"), CT_BOOK_FORM_KEY_LOAN, ct_book_make_application },
  { "review-list", NC_("paper", "Loans to be decided on"), CT_BOOK_FORM_KEY_NONE, ct_book_make_review_list },
  { "agreement", NC_("paper", "Loan agreement"), CT_BOOK_FORM_KEY_LOAN, ct_book_make_agreement },
  { "use-check", NC_("paper", "Check of what a loan is used for"), CT_BOOK_FORM_KEY_LOAN, ct_book_make_use_check },
  { "extension", NC_("paper", "Request to extend a loan"), CT_BOOK_FORM_KEY_LOAN, ct_book_make_extension },
  { "booklet", NC_("paper", "Borrower’s booklet"), CT_BOOK_FORM_KEY_LOAN, ct_book_make_booklet },
  { "consent", NC_("paper", "Consent"), CT_BOOK_FORM_KEY_MEMBER, ct_book_make_consent },
  { "longevity-list", NC_("paper", "Longevity wishes"), CT_BOOK_FORM_KEY_NONE, ct_book_make_longevity_list },
  { "age-list", NC_("paper", "Who reaches an age this year"), CT_BOOK_FORM_KEY_NONE, ct_book_make_age_list },
  { "insurance-list", NC_("paper", "Health insurance that ends"), CT_BOOK_FORM_KEY_NONE, ct_book_make_insurance_list },
  { "handover", NC_("paper", "Handover minutes"), CT_BOOK_FORM_KEY_NONE, ct_book_make_handover },
  { "calendar", NC_("paper", "Wall calendar"), CT_BOOK_FORM_KEY_MONTH, ct_book_make_calendar },
  { "care-sheet", NC_("paper", "Home-care sheets"), CT_BOOK_FORM_KEY_MONTH, ct_book_make_care_sheet },
  { NULL },
};

const CtBookForm *
ct_book_form_find (const char *name)
{
  for (const CtBookForm *form = ct_book_forms; form->name != NULL; form++)
    if (g_str_equal (form->name, name))
      return form;
  return NULL;
}

/* Does the name say what kind of place it is, as "xã An Mẫu" does? Then where the rest begins. */
static const char *
skip_kind (const char        *name,
           const char *const *kinds)
{
  g_autofree char *folded = ct_fold (name);

  for (guint i = 0; kinds[i] != NULL; i++)
    {
      g_autofree char *kind = ct_fold (kinds[i]);

      if (g_str_has_prefix (folded, kind) && folded[strlen (kind)] == ' ')
        return g_utf8_offset_to_pointer (name, g_utf8_strlen (kinds[i], -1) + 1);
    }
  return NULL;
}

static char *
with_kind (const char        *name,
           const char *const *kinds)
{
  if (name == NULL || *name == '\0' || skip_kind (name, kinds) != NULL)
    return g_strdup (name != NULL ? name : "");
  return g_strdup_printf ("%s %s", kinds[0], name);
}

static const char *const villages[] = { "thôn", "bản", "ấp", "xóm", "khu phố", "khu", "tổ dân phố", "làng", "buôn", "khóm", NULL };
static const char *const communes[] = { "xã", "phường", "thị trấn", "đặc khu", NULL };
static const char *const provinces[] = { "tỉnh", "thành phố", "TP", NULL };

/* The six cities that are no provinces. */
static gboolean
is_city (const char *province)
{
  static const char *const cities[] = { "ha noi", "hue", "hai phong", "da nang", "can tho", "ho chi minh" };
  g_autofree char *folded = ct_fold (province);

  for (gsize i = 0; i < G_N_ELEMENTS (cities); i++)
    if (g_str_equal (folded, cities[i]))
      return TRUE;
  return FALSE;
}

static char *
join_places (const CtSettings *settings)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *village = with_kind (settings->village, villages);
  g_autofree char *commune = with_kind (settings->commune, communes);
  g_autofree char *province = settings->province != NULL && is_city (settings->province)
                              ? g_strdup_printf ("thành phố %s", settings->province) : with_kind (settings->province, provinces);
  const char *const places[] = { village, commune, province };
  g_auto(GStrv) known = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    if (*places[i] != '\0')
      g_strv_builder_add (builder, places[i]);
  known = g_strv_builder_end (builder);
  return g_strjoinv (", ", known);
}

const char *
ct_book_form_title (const CtRegisterRow *person)
{
  return person->sex == 'f' ? "bà" : "ông";
}

/* Offices by what their names hold, written any way: "Kế toán - Thư ký" is the secretary. */
static const CtRegisterRow *
find_office (const CtRegister *people,
             const char       *words,
             const char       *or_words,
             const char       *without)
{
  for (guint i = 0; i < people->rows->len; i++)
    {
      const CtRegisterRow *person = g_ptr_array_index (people->rows, i);
      g_autofree char *role = ct_fold (person->role != NULL ? person->role : "");

      if (ct_register_row_is_member (person) &&
          (strstr (role, words) != NULL || (or_words != NULL && strstr (role, or_words) != NULL)) &&
          (without == NULL || strstr (role, without) == NULL))
        return person;
    }
  return NULL;
}

static void
set_officer (const CtRegisterRow  *person,
             char                **name,
             char                **title)
{
  if (person == NULL)
    return;
  *name = g_strdup (person->name);
  *title = g_strdup (ct_book_form_title (person));
}

static char *
dup_full_name (const char *name)
{
  static const char brief[] = "CLB LTHTGN";

  if (g_str_has_prefix (name, brief))
    return g_strconcat ("Câu lạc bộ Liên thế hệ Tự giúp nhau", name + strlen (brief), NULL);
  return g_strdup (name);
}

void
ct_club_head_load (CtClubHead       *head,
                   const CtRegister *people)
{
  CtSettings settings;
  g_autofree char *commune = NULL;
  const char *place;

  ct_settings_at (people->settings, people->date, &settings);
  commune = with_kind (settings.commune, communes);
  place = skip_kind (commune, communes);
  *head = (CtClubHead) { NULL };
  head->parent = g_strchomp (g_strdup_printf ("Hội Người cao tuổi %s", commune));
  head->parent_short = g_strchomp (g_strdup_printf ("Hội NCT %s", commune));
  head->name = g_strdup (settings.name != NULL && *settings.name != '\0' ? settings.name : "CLB LTHTGN");
  head->full_name = dup_full_name (head->name);
  head->address = join_places (&settings);
  head->place = g_strdup (place != NULL ? place : commune);
  head->code = settings.code != NULL && *settings.code != '\0' ? g_strdup (settings.code) : NULL;
  head->words = (settings.words_south ? CT_WORDS_SOUTH : 0) | (settings.words_bon ? CT_WORDS_BON : 0);
  set_officer (find_office (people, "chu nhiem", NULL, "pho"), &head->chair, &head->chair_title);
  set_officer (find_office (people, "thu quy", NULL, NULL), &head->treasurer, &head->treasurer_title);
  set_officer (find_office (people, "thu ky", "ke toan", NULL), &head->secretary, &head->secretary_title);
}

char *
ct_book_form_address (const CtClubHead    *club,
                      const CtRegisterRow *person)
{
  if (person->address != NULL && *person->address != '\0')
    return g_strdup (person->address);
  if (person->group != NULL && *person->group != '\0')
    return g_strdup_printf (g_ascii_isdigit (*person->group) ? "tổ %s, %s" : "%s, %s", person->group, club->address);
  return g_strdup (club->address);
}

CtDate
ct_book_form_reprinted_on (const CtBookFormKeys *keys)
{
  return keys->again ? keys->today : CT_DATE_NONE;
}

char *
ct_book_form_time (const char *time)
{
  int hour, minute;

  if (time == NULL || *time == '\0')
    return NULL;
  if (sscanf (time, "%d:%d", &hour, &minute) == 2)
    return minute == 0 ? g_strdup_printf ("%d giờ", hour) : g_strdup_printf ("%d giờ %02d", hour, minute);
  return g_strdup (time);
}

char *
ct_book_form_voucher (const char *voucher)
{
  return g_str_has_prefix (voucher, "DC ") ? g_strconcat ("ĐC ", voucher + 3, NULL) : g_strdup (voucher);
}

char *
ct_book_form_number (const char *voucher,
                     gboolean    series)
{
  g_autofree char *printed = ct_book_form_voucher (voucher);
  char *slash = strchr (printed, '/');
  const char *number = strchr (printed, ' ');

  if (slash != NULL)
    *slash = '\0';
  return g_strdup (series || number == NULL ? printed : number + 1);
}

char *
ct_book_form_meeting_number (CtStore *store,
                             int      meeting,
                             CtDate   date)
{
  g_autofree char *month = ct_wording_month (date);
  g_autoptr(CtListRows) meetings = ct_list_rows_load (store, "meetings", CT_DATE_NONE, ct_date_month_end (date), NULL);
  guint before = 0;

  for (guint i = 0; meetings != NULL && i < ct_list_rows_count (meetings); i++)
    before += ct_date_months_between (ct_list_rows_date (meetings, i, "date"), date) == 0 &&
              ct_list_rows_number (meetings, i, "meeting") < meeting;
  return before == 0 ? g_steal_pointer (&month) : g_strdup_printf ("%s-%u", month, before + 1);
}

char *
ct_book_form_loan_number (int    loan,
                          CtDate date)
{
  return g_strdup_printf ("L%02d/%d", loan, ct_date_year (date));
}
