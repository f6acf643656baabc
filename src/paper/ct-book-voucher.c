/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "ct-book-form-private.h"
#include "ct-form-voucher.h"
#include "ct-model-error.h"
#include "ct-wording.h"

static CtVoucherKind
kind_of (const char *voucher)
{
  if (g_str_has_prefix (voucher, "PT "))
    return CT_VOUCHER_RECEIPT;
  if (g_str_has_prefix (voucher, "PC "))
    return CT_VOUCHER_PAYMENT;
  return g_str_has_prefix (voucher, "DC ") ? CT_VOUCHER_TRANSFER : CT_VOUCHER_NOTE;
}

/* The year of "PT 0001/2026", in which to look for it. */
static gboolean
year_of (const char *voucher,
         CtDate     *from,
         CtDate     *to)
{
  const char *slash = strchr (voucher, '/');
  int year = slash != NULL ? (int) g_ascii_strtoll (slash + 1, NULL, 10) : 0;

  return ct_date_from_ymd (year, 1, 1, from) && ct_date_from_ymd (year, 12, 31, to);
}

/* The funds whose cash goes up, or down, on this voucher: "Quỹ hoạt động 340.800 đ; Quỹ chăm sóc 113.600 đ". */
static char *
dup_funds (CtBookVouchers *vouchers,
           const char     *voucher,
           gboolean        up,
           gboolean        amounts)
{
  GString *text = g_string_new (NULL);
  guint first, end;

  ct_book_vouchers_lines (vouchers, voucher, &first, &end);
  for (guint i = first; i < end; i++)
    {
      CtDong amount = ct_list_rows_number (vouchers->postings, i, "amount");
      g_autofree char *digits = ct_dong_dup (ABS (amount));

      if (!ct_list_rows_is (vouchers->postings, i, "account", "cash") || (amount > 0) != up)
        continue;
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "",
                              ct_fund_name (ct_fund_parse (ct_list_rows_text (vouchers->postings, i, "fund"))));
      if (amounts)
        g_string_append_printf (text, " %s đ", digits);
    }
  return g_string_free (text, FALSE);
}

/* How many people paid on a receipt that comes from a list. */
static guint
count_payers (CtBookVouchers *vouchers,
              const char     *voucher)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint first, end;

  ct_book_vouchers_lines (vouchers, voucher, &first, &end);
  for (guint i = first; i < end; i++)
    if (*ct_list_rows_text (vouchers->postings, i, "member") != '\0')
      g_hash_table_add (seen, (gpointer) ct_list_rows_text (vouchers->postings, i, "member"));
  return g_hash_table_size (seen);
}

static void
fill_from_list (CtVoucherForm  *form,
                CtBookVouchers *vouchers,
                CtStore        *store,
                guint           row)
{
  g_autofree char *meeting = ct_book_form_meeting_number (store, (int) ct_list_rows_number (vouchers->vouchers, row, "meeting"), form->date);

  form->from_list = TRUE;
  form->party = g_strdup_printf ("%u thành viên theo bảng kê thu BK %s",
                                 count_payers (vouchers, ct_list_rows_text (vouchers->vouchers, row, "voucher")), meeting);
  form->address = ct_wording_capital (form->club.address);
  form->attachments = g_strdup ("01 bảng kê thu");
}

static void
fill_person (CtVoucherForm  *form,
             CtBookVouchers *vouchers,
             guint           row)
{
  const char *party = ct_list_rows_text (vouchers->vouchers, row, "party");
  const CtRegisterRow *person = ct_register_find (vouchers->people, (int) ct_list_rows_number (vouchers->vouchers, row, "member"));

  if (*party != '\0')
    form->party = g_strdup (party);
  else if (person != NULL)
    form->party = g_strdup (person->name);
  if (person != NULL)
    {
      g_autofree char *address = ct_book_form_address (&form->club, person);

      form->address = ct_wording_capital (address);
      if (*party == '\0')
        form->signer = g_strdup (person->name);
    }
  if (ct_list_rows_is (vouchers->vouchers, row, "kind", "loan.disburse"))
    form->attachments = g_strdup ("01 khế ước vay vốn");
}

/* Who reversed it, when and why. */
static gboolean
fill_cancelled (CtVoucherForm   *form,
                CtBookVouchers  *vouchers,
                CtStore         *store,
                guint            row,
                CtDate           today,
                GError         **error)
{
  const char *by = ct_list_rows_text (vouchers->vouchers, row, "reversed_by");
  g_autoptr(CtListRows) later = NULL;

  if (*by == '\0')
    return TRUE;
  later = ct_list_rows_load (store, "vouchers", form->date, ct_date_compare (today, form->date) > 0 ? today : form->date, error);
  if (later == NULL)
    return FALSE;
  for (guint i = 0; i < ct_list_rows_count (later); i++)
    if (ct_list_rows_is (later, i, "voucher", by))
      {
        const char *reason = ct_list_rows_text (later, i, "text");

        form->cancelled_on = ct_list_rows_date (later, i, "date");
        form->cancel_reason = g_strdup_printf ("%s%sđảo bằng %s", reason, *reason != '\0' ? "; " : "", by);
      }
  return TRUE;
}

static void
fill_words (CtVoucherForm  *form,
            CtBookVouchers *vouchers,
            CtStore        *store,
            guint           row)
{
  const char *voucher = ct_list_rows_text (vouchers->vouchers, row, "voucher");
  const char *kind = ct_list_rows_text (vouchers->vouchers, row, "kind");

  form->reason = ct_book_vouchers_describe (vouchers, row);
  form->fund = g_strdup (ct_fund_name (ct_fund_parse (ct_list_rows_text (vouchers->vouchers, row, "fund"))));
  if (form->kind == CT_VOUCHER_TRANSFER)
    {
      form->party = dup_funds (vouchers, voucher, FALSE, FALSE);
      form->address = dup_funds (vouchers, voucher, TRUE, TRUE);
    }
  else if (form->kind == CT_VOUCHER_NOTE)
    {
      g_autofree char *up = dup_funds (vouchers, voucher, TRUE, TRUE);
      g_autofree char *down = dup_funds (vouchers, voucher, FALSE, TRUE);

      form->party = g_steal_pointer (&form->reason);
      form->reason = g_strdup (ct_list_rows_text (vouchers->vouchers, row, "text"));
      if (*up == '\0' && *down == '\0')
        form->address = g_strdup ("không thu, chi tiền mặt");
      else
        form->address = g_strdup_printf ("%s%s%s%s%s", *up != '\0' ? "tăng " : "", up, *up != '\0' && *down != '\0' ? "; " : "",
                                         *down != '\0' ? "giảm " : "", down);
    }
  else if (g_str_equal (kind, "meeting.post"))
    fill_from_list (form, vouchers, store, row);
  else
    fill_person (form, vouchers, row);
}

static CtPaper *
make_blank (CtStore               *store,
            const CtBookFormKeys  *keys,
            CtFonts               *fonts,
            GError               **error)
{
  g_autoptr(CtVoucherForm) receipt = ct_voucher_form_new (CT_VOUCHER_RECEIPT);
  g_autoptr(CtVoucherForm) payment = ct_voucher_form_new (CT_VOUCHER_PAYMENT);
  CtVoucherForm *forms[] = { receipt, payment };
  g_autoptr(CtRegister) people = ct_register_load (store, keys->today, error);

  if (people == NULL)
    return NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      ct_club_head_load (&forms[i]->club, people);
      forms[i]->blank = TRUE;
    }
  return ct_voucher_form_print ((const CtVoucherForm *const *) forms, G_N_ELEMENTS (forms), fonts);
}

/* One voucher of those that were loaded. */
static CtVoucherForm *
load_form (CtBookVouchers        *vouchers,
           CtStore               *store,
           const CtBookFormKeys  *keys,
           guint                  row,
           GError               **error)
{
  const char *voucher = ct_list_rows_text (vouchers->vouchers, row, "voucher");
  g_autoptr(CtVoucherForm) form = ct_voucher_form_new (kind_of (voucher));
  g_autoptr(CtRegister) people = NULL;

  form->date = ct_list_rows_date (vouchers->vouchers, row, "date");
  people = ct_register_load (store, form->date, error);
  if (people == NULL)
    return NULL;
  ct_club_head_load (&form->club, people);
  form->number = ct_book_form_voucher (voucher);
  form->volume = g_strdup ("01");
  form->amount = ABS (ct_list_rows_number (vouchers->vouchers, row, "amount"));
  form->reprinted_on = ct_book_form_reprinted_on (keys);
  form->blank = keys->blank;
  if (!keys->blank)
    fill_words (form, vouchers, store, row);
  return fill_cancelled (form, vouchers, store, row, keys->today, error) ? g_steal_pointer (&form) : NULL;
}

CtPaper *
ct_book_make_voucher (CtStore               *store,
                      const CtBookFormKeys  *keys,
                      CtFonts               *fonts,
                      GError               **error)
{
  g_auto(CtBookVouchers) vouchers = { NULL };
  CtDate from, to;

  if (keys->voucher == NULL)
    return make_blank (store, keys, fonts, error);
  if (!year_of (keys->voucher, &from, &to))
    {
      ct_refuse (error, _("“%s” is no number of a voucher; write it like “PT 0001/2026”."), keys->voucher);
      return NULL;
    }
  if (!ct_book_vouchers_load (&vouchers, store, from, ct_date_compare (keys->today, to) > 0 ? keys->today : to, error))
    return NULL;
  for (guint i = 0; i < ct_list_rows_count (vouchers.vouchers); i++)
    if (ct_list_rows_is (vouchers.vouchers, i, "voucher", keys->voucher))
      {
        g_autoptr(CtVoucherForm) form = load_form (&vouchers, store, keys, i, error);

        return form != NULL ? ct_voucher_form_print ((const CtVoucherForm *const *) &form, 1, fonts) : NULL;
      }
  ct_refuse (error, _("There is no voucher “%s” in this book."), keys->voucher);
  return NULL;
}

/* Is this voucher one of those that are wanted: of the meeting, or receipts and payments of the time? */
static gboolean
is_wanted (CtBookVouchers       *vouchers,
           const CtBookFormKeys *keys,
           guint                 row)
{
  CtVoucherKind kind = kind_of (ct_list_rows_text (vouchers->vouchers, row, "voucher"));

  if (keys->meeting > 0)
    return ct_list_rows_number (vouchers->vouchers, row, "meeting") == keys->meeting;
  return kind == CT_VOUCHER_RECEIPT || kind == CT_VOUCHER_PAYMENT;
}

CtPaper *
ct_book_make_vouchers (CtStore               *store,
                       const CtBookFormKeys  *keys,
                       CtFonts               *fonts,
                       GError               **error)
{
  CtDate from = ct_date_is_set (keys->from) ? keys->from
                                            : ct_date_month_start (ct_date_is_set (keys->month) ? keys->month : keys->today);
  CtDate to = ct_date_is_set (keys->from) ? keys->to : ct_date_month_end (from);
  g_auto(CtBookVouchers) vouchers = { NULL };
  g_autoptr(GPtrArray) forms = g_ptr_array_new_with_free_func ((GDestroyNotify) ct_voucher_form_free);

  if (keys->blank)
    return make_blank (store, keys, fonts, error);
  if (!ct_book_vouchers_load (&vouchers, store, keys->meeting > 0 ? CT_DATE_NONE : from,
                              keys->meeting > 0 ? keys->today : to, error))
    return NULL;
  for (guint i = 0; i < ct_list_rows_count (vouchers.vouchers); i++)
    if (is_wanted (&vouchers, keys, i))
      {
        CtVoucherForm *form = load_form (&vouchers, store, keys, i, error);

        if (form == NULL)
          return NULL;
        g_ptr_array_add (forms, form);
      }
  if (forms->len == 0)
    {
      if (keys->meeting > 0)
        ct_refuse (error, _("Meeting %d has made no voucher yet. Post it first."), keys->meeting);
      else
        ct_refuse (error, _("Nothing was received or paid in that time, so there is no voucher to print."));
      return NULL;
    }
  return ct_voucher_form_print ((const CtVoucherForm *const *) forms->pdata, forms->len, fonts);
}
