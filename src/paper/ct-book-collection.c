/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-book-collection.h"

#include <glib/gi18n-lib.h>

#include "ct-form-collection-list.h"
#include "ct-meeting.h"
#include "ct-model-error.h"
#include "ct-wording.h"

static CtPaid *
paid_of (GHashTable *by_member,
         int         member)
{
  CtPaid *paid = g_hash_table_lookup (by_member, GINT_TO_POINTER (member));

  if (paid == NULL)
    {
      paid = g_new0 (CtPaid, 1);
      paid->member = member;
      g_hash_table_insert (by_member, GINT_TO_POINTER (member), paid);
    }
  return paid;
}

/* The lines of the meeting's vouchers by member; what a reversal takes out is gone. */
static GHashTable *
add_up (CtCollection  *self,
        CtStore       *store,
        int            meeting,
        CtDate         until,
        GError       **error)
{
  g_autoptr(GHashTable) by_member = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_autoptr(GHashTable) of_meeting = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(CtListRows) postings = ct_list_rows_load (store, "postings", self->date, until, error);

  if (postings == NULL)
    return NULL;
  for (guint i = 0; i < ct_list_rows_count (self->vouchers); i++)
    if (ct_list_rows_number (self->vouchers, i, "meeting") == meeting)
      g_hash_table_add (of_meeting, (gpointer) ct_list_rows_text (self->vouchers, i, "voucher"));

  for (guint i = 0; i < ct_list_rows_count (postings); i++)
    {
      int member = (int) ct_list_rows_number (postings, i, "member");
      CtDong credit = -ct_list_rows_number (postings, i, "amount");
      const char *account = ct_list_rows_text (postings, i, "account");
      CtPaid *paid;

      if (member == 0 || !g_hash_table_contains (of_meeting, ct_list_rows_text (postings, i, "voucher")))
        continue;
      paid = paid_of (by_member, member);
      if (g_str_equal (account, "income.dues"))
        paid->dues += credit;
      else if (g_str_equal (account, "loan"))
        paid->principal += credit;
      else if (g_str_equal (account, "income.interest"))
        paid->interest += credit;
      else if (g_str_equal (account, "income.other"))
        paid->other += credit;
    }
  return g_steal_pointer (&by_member);
}

/* Who paid, in the order in which they signed. */
static void
put_in_order (CtCollection *self,
              GHashTable   *by_member)
{
  g_autoptr(GPtrArray) people = g_ptr_array_new ();

  for (guint i = 0; i < self->people->rows->len; i++)
    g_ptr_array_add (people, g_ptr_array_index (self->people->rows, i));
  g_ptr_array_sort (people, ct_register_compare_for_sheet);
  for (guint i = 0; i < people->len; i++)
    {
      const CtRegisterRow *person = g_ptr_array_index (people, i);
      const CtPaid *paid = g_hash_table_lookup (by_member, GINT_TO_POINTER (person->no));

      if (paid != NULL && (paid->dues != 0 || paid->principal != 0 || paid->interest != 0 || paid->other != 0))
        g_array_append_val (self->paid, *paid);
    }
}

/**
 * ct_collection_load:
 *
 * What was paid at the meeting and corrected since, up to @today.
 */
gboolean
ct_collection_load (CtCollection  *self,
                    CtStore       *store,
                    int            meeting,
                    CtDate         today,
                    GError       **error)
{
  g_autoptr(GHashTable) by_member = NULL;
  CtMeeting head;
  CtDate until;

  *self = (CtCollection) { .paid = g_array_new (FALSE, FALSE, sizeof (CtPaid)) };
  if (!ct_meeting_load (store, meeting, &head, error))
    return FALSE;
  if (head.state == CT_MEETING_CANCELLED)
    return ct_refuse (error, _("Meeting %d was cancelled; nothing is printed for it."), meeting);
  self->date = head.date;
  self->is_posted = head.state != CT_MEETING_OPEN;
  self->number = ct_book_form_meeting_number (store, meeting, head.date);
  until = ct_date_compare (today, head.date) > 0 ? today : head.date;
  self->people = ct_register_load (store, head.date, error);
  self->vouchers = self->people != NULL ? ct_list_rows_load (store, "vouchers", head.date, until, error) : NULL;
  if (self->vouchers == NULL)
    return FALSE;
  by_member = add_up (self, store, meeting, until, error);
  if (by_member == NULL)
    return FALSE;
  put_in_order (self, by_member);
  return TRUE;
}

void
ct_collection_clear (CtCollection *self)
{
  g_free (self->number);
  g_clear_pointer (&self->people, ct_register_free);
  g_clear_pointer (&self->vouchers, ct_list_rows_free);
  g_clear_pointer (&self->paid, g_array_unref);
}

/* "hội phí 520.000 đ (PT 0037, Quỹ hoạt động)" for each receipt of the meeting, and their numbers together. */
static void
add_parts (CtCollection     *collection,
           CtCollectionList *list,
           int               meeting)
{
  g_autoptr(GString) numbers = g_string_new (NULL);

  for (guint i = 0; i < ct_list_rows_count (collection->vouchers); i++)
    {
      CtFund fund = ct_fund_parse (ct_list_rows_text (collection->vouchers, i, "fund"));
      const char *voucher = ct_list_rows_text (collection->vouchers, i, "voucher");
      g_autofree char *series = ct_book_form_number (voucher, TRUE);
      g_autofree char *number = ct_book_form_number (voucher, FALSE);

      if (ct_list_rows_number (collection->vouchers, i, "meeting") != meeting || !g_str_has_prefix (voucher, "PT ") ||
          !ct_list_rows_is (collection->vouchers, i, "kind", "meeting.post"))
        continue;
      g_string_append_printf (numbers, "%s%s", numbers->len > 0 ? ", " : "", numbers->len > 0 ? number : series);
      ct_collection_list_add_part (list, fund == CT_FUND_QTTN ? "gốc" : fund == CT_FUND_LCP ? "lãi" : "hội phí và thu khác",
                                   ct_list_rows_number (collection->vouchers, i, "amount"), series, ct_fund_name (fund));
    }
  list->vouchers = numbers->len > 0 ? g_strdup (numbers->str) : NULL;
}

static void
set_dues_word (CtCollectionList *list,
               CtDong            other)
{
  for (guint i = 0; i < list->parts->len; i++)
    {
      CtCollectionPart *part = &g_array_index (list->parts, CtCollectionPart, i);

      if (other == 0 && g_str_has_prefix (part->what, "hội phí"))
        {
          g_free (part->what);
          part->what = g_strdup ("hội phí");
        }
    }
}

/* A blank list is of no meeting, and of no day: the members of today. */
static CtPaper *
print_blank_list (CtStore               *store,
                  const CtBookFormKeys  *keys,
                  CtFonts               *fonts,
                  GError               **error)
{
  g_autoptr(CtCollectionList) list = ct_collection_list_new ();
  g_autoptr(CtRegister) people = ct_register_load (store, keys->today, error);
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  if (people == NULL)
    return NULL;
  ct_club_head_load (&list->club, people);
  list->number = g_strdup ("BK ……/………");
  list->sheet_number = g_strdup ("SH ……/………");
  list->blank = TRUE;
  for (guint i = 0; i < people->rows->len; i++)
    if (ct_register_row_is_member (g_ptr_array_index (people->rows, i)))
      g_ptr_array_add (rows, g_ptr_array_index (people->rows, i));
  g_ptr_array_sort (rows, ct_register_compare_for_sheet);
  for (guint i = 0; i < rows->len; i++)
    {
      const CtRegisterRow *person = g_ptr_array_index (rows, i);

      *ct_collection_list_add_row (list) = (CtCollectionRow) { .name = g_strdup (person->name), .birth_year = person->birth.year };
    }
  return ct_collection_list_print (list, fonts);
}

CtPaper *
ct_book_make_collection_list (CtStore               *store,
                              const CtBookFormKeys  *keys,
                              CtFonts               *fonts,
                              GError               **error)
{
  g_auto(CtCollection) collection = { .paid = NULL };
  g_autoptr(CtCollectionList) list = ct_collection_list_new ();
  CtSettings settings;
  CtDong other = 0;

  if (keys->meeting == 0 || keys->blank)
    return print_blank_list (store, keys, fonts, error);
  if (!ct_collection_load (&collection, store, keys->meeting, keys->today, error))
    return NULL;
  if (!collection.is_posted)
    {
      ct_refuse (error, _("Meeting %d is not posted yet, so there is no collection list. Post it, or print a blank one."), keys->meeting);
      return NULL;
    }
  ct_club_head_load (&list->club, collection.people);
  ct_settings_at (collection.people->settings, collection.date, &settings);
  list->number = g_strdup_printf ("BK %s", collection.number);
  list->sheet_number = g_strdup_printf ("SH %s", collection.number);
  list->date = collection.date;
  list->place = g_strdup (settings.place);
  list->reprinted_on = ct_book_form_reprinted_on (keys);
  for (guint i = 0; i < collection.paid->len; i++)
    {
      const CtPaid *paid = &g_array_index (collection.paid, CtPaid, i);
      const CtRegisterRow *person = ct_register_find (collection.people, paid->member);

      *ct_collection_list_add_row (list) =
        (CtCollectionRow) { g_strdup (person->name), person->birth.year, paid->dues, paid->principal, paid->interest, paid->other };
      other += paid->other;
    }
  add_parts (&collection, list, keys->meeting);
  set_dues_word (list, other);
  return ct_collection_list_print (list, fonts);
}
