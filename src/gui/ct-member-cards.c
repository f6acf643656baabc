/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-member-cards.h"

#include <glib/gi18n-lib.h>

#include "ct-command.h"
#include "ct-dues-squares.h"
#include "ct-form.h"
#include "ct-format.h"
#include "ct-health.h"
#include "ct-loan-columns.h"

#define MOST_LINES     6      /* of a list that grows with the years */
#define MOST_SQUARES   24

/* --- Small parts ---------------------------------------------------------------------------------------- */

static void
add_filled (CtCard     *card,
            const char *words,
            const char *value)
{
  if (value != NULL && *value != '\0')
    ct_card_add_line (card, words, value);
}

char *
ct_member_cards_dup_since (CtDate day)
{
  return ct_date_is_set (day) ? ct_date_dup_vi (day) : g_strdup (C_("member", "from the start"));
}

/* Before line @i of @n: the newest stand open, what is older is folded away. */
static void
fold_older (CtCard *card,
            guint   i,
            guint   n)
{
  g_autofree char *text = NULL;

  if (i != MOST_LINES)
    return;
  text = g_strdup_printf (ngettext ("%u earlier one", "%u earlier ones", n - i), n - i);
  ct_card_fold (card, text);
}

char *
ct_member_cards_dup_facts (const CtRegister    *members,
                           const CtRegisterRow *member)
{
  const char sex[] = { member->sex, '\0' };
  g_autofree char *birth = ct_birth_dup_vi (member->birth);
  g_autofree char *group = ct_format_group (member->group);

  return g_strdup_printf (_("No. %d · %s · born %s, %d years old%s%s"), member->no,
                          ct_choice_words (ct_choice_sexes, "sex", sex), birth, ct_birth_age (member->birth, members->date),
                          *member->group != '\0' ? " · " : "", group);
}

/* --- Who it is ------------------------------------------------------------------------------------------ */

static char *
dup_insurance (const CtRegisterRow *member)
{
  CtDate until;
  g_autofree char *day = NULL;

  if (!member->insured)
    return g_strdup (C_("member", "no card"));
  if (!ct_date_parse_iso (member->insurance_until, &until))
    return g_strdup (C_("member", "yes"));
  day = ct_date_dup_vi (until);
  return g_strdup_printf (C_("member", "until %s"), day);
}

void
ct_member_card_profile (CtCard              *card,
                        const CtMemberFacts *facts)
{
  const CtRegisterRow *member = facts->member;
  g_autofree char *insurance = dup_insurance (member);
  g_autofree char *group = ct_format_group (member->group);

  ct_card_clear (card);
  add_filled (card, C_("member", "Nickname"), member->nickname);
  add_filled (card, C_("member", "Group"), group);
  add_filled (card, C_("member", "Role"), member->role);
  add_filled (card, C_("member", "Household class"), ct_choice_words (ct_choice_households, "household", member->household));
  add_filled (card, C_("member", "Telephone"), member->phone);
  add_filled (card, C_("member", "Address"), member->address);
  add_filled (card, C_("member", "Identity number"), member->id_number);
  add_filled (card, C_("member", "Ethnicity"), member->ethnicity);
  add_filled (card, C_("member", "Health insurance"), insurance);
  if (g_str_equal (member->association, "yes"))
    ct_card_add_line (card, C_("member", "Association of the Elderly"), C_("member", "yes"));
  add_filled (card, C_("member", "Heir"), member->heir);
  ct_card_add_line (card, C_("member", "Consent to keep these data"),
                    *member->consent != '\0' ? member->consent : C_("member", "not signed yet"));
  add_filled (card, C_("member", "Note"), member->note);
}

static const char *
field_words (const char *field)
{
  static const struct
  {
    const char *field;
    const char *words;
  } fields[] = {
    { "household", NC_("member", "Household class") },
    { "group", NC_("member", "Group") },
    { "role", NC_("member", "Role") },
    { "association", NC_("member", "Association of the Elderly") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].field, field))
      return g_dpgettext2 (GETTEXT_PACKAGE, "member", fields[i].words);
  return "";
}

static char *
dup_value (const CtPersonFact *fact)
{
  if (*fact->value == '\0')
    return g_strdup (C_("member", "none"));
  if (g_str_equal (fact->field, "household"))
    return g_strdup (ct_choice_words (ct_choice_households, "household", fact->value));
  if (g_str_equal (fact->field, "group"))
    return ct_format_group (fact->value);
  if (g_str_equal (fact->field, "association"))
    return g_strdup (g_str_equal (fact->value, "yes") ? C_("member", "yes") : C_("member", "no"));
  return g_strdup (fact->value);
}

static int
compare_facts (gconstpointer a,
               gconstpointer b)
{
  const CtPersonFact *one = *(CtPersonFact *const *) a, *other = *(CtPersonFact *const *) b;
  int order = ct_date_compare (one->from, other->from);

  return order != 0 ? order : g_strcmp0 (one->field, other->field);
}

/* Joining, what changed since, leaving: in the order of the days. */
void
ct_member_card_history (CtCard              *card,
                        const CtMemberFacts *facts)
{
  const CtRegisterRow *member = facts->member;
  g_autoptr(GPtrArray) order = g_ptr_array_new ();
  g_autofree char *joined = ct_date_dup_vi (member->joined);

  ct_card_clear (card);
  for (guint i = 0; i < facts->person->facts->len; i++)
    g_ptr_array_add (order, &g_array_index (facts->person->facts, CtPersonFact, i));
  g_ptr_array_sort (order, compare_facts);
  ct_card_add_event (card, joined, C_("member", "Joined the club"), NULL);
  for (guint i = 0; i < order->len; i++)
    {
      const CtPersonFact *fact = order->pdata[i];
      g_autofree char *day = ct_member_cards_dup_since (fact->from);
      g_autofree char *value = dup_value (fact);
      g_autofree char *what = g_markup_printf_escaped ("%s: <b>%s</b>", field_words (fact->field), value);

      ct_card_add_event (card, day, what, NULL);
    }
  if (ct_date_is_set (member->left))
    {
      g_autofree char *left = ct_date_dup_vi (member->left);
      g_autofree char *what = g_markup_printf_escaped ("%s: <b>%s</b>", C_("member", "Left the club"),
                                                       ct_choice_words (ct_choice_leave_reasons, "leave reason", member->leave_reason));

      ct_card_add_event (card, left, what, NULL);
    }
}

/* --- Money ---------------------------------------------------------------------------------------------- */

static char *
dup_source (const CtPersonMoney *money)
{
  g_autofree char *meeting = g_strdup_printf (C_("member", "meeting %d"), money->meeting);

  return g_markup_printf_escaped ("%s%s%s", money->voucher, money->meeting > 0 ? " · " : "", money->meeting > 0 ? meeting : "");
}

static void
add_money (CtCard *card,
           GArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const CtPersonMoney *money = &g_array_index (list, CtPersonMoney, list->len - 1 - i);
      g_autofree char *day = ct_date_dup_vi (money->date);
      g_autofree char *what = dup_source (money);
      g_autofree char *figure = ct_format_dong (money->amount);

      fold_older (card, i, list->len);
      ct_card_add_event (card, day, what, figure);
    }
}

char *
ct_member_cards_dup_rate (const CtDuesRate *rate)
{
  g_autofree char *amount = ct_format_money (rate->amount);
  g_autofree char *words = g_strdup_printf (C_("dues", "%s a month"), amount);
  g_autofree char *exempt = g_strdup_printf (C_("dues", "nothing from the age of %d on"), rate->exempt_from_age);

  if (rate->amount == 0)
    return g_strdup (C_("dues", "no dues"));
  return g_strdup_printf ("%s%s%s", words, rate->exempt_from_age > 0 ? "; " : "", rate->exempt_from_age > 0 ? exempt : "");
}

static void
add_rates (CtCard *card,
           GArray *rates)
{
  for (guint i = rates->len; i > 0; i--)
    {
      const CtDuesRate *rate = &g_array_index (rates, CtDuesRate, i - 1);
      g_autofree char *day = ct_member_cards_dup_since (rate->from);
      g_autofree char *what = ct_member_cards_dup_rate (rate);

      ct_card_add_event (card, day, what, NULL);
    }
}

static void
add_exemption (CtCard              *card,
               const CtMemberFacts *facts)
{
  const GArray *rates = facts->person->rates;
  const CtDuesRate *rate = &g_array_index (rates, CtDuesRate, rates->len - 1);
  CtDate from = rate->exempt_from_age > 0 ? ct_birth_reaches (facts->member->birth, rate->exempt_from_age) : CT_DATE_NONE;
  g_autofree char *day = ct_date_dup_vi (from);
  g_autofree char *text = NULL;

  if (!ct_date_is_set (from))
    return;
  text = g_strdup_printf (ct_date_compare (from, facts->members->date) <= 0 ? C_("dues", "Exempt since %s.")
                                                                            : C_("dues", "Exempt from %s on."), day);
  ct_card_add_note (card, text);
}

void
ct_member_card_dues (CtCard              *card,
                     const CtMemberFacts *facts)
{
  const CtRegisterRow *member = facts->member;
  g_autofree char *state = ct_dues_squares_dup_sum (member);
  g_autofree char *charged = ct_format_money (member->dues.charged);
  g_autofree char *paid = ct_format_money (member->dues.paid);
  g_autofree char *sums = g_strdup_printf (_("Charged so far %s, paid %s."), charged, paid);
  int first, last;

  ct_card_clear (card);
  ct_card_set_state (card, state);
  ct_dues_years (facts->members, member, &first, &last);
  for (int year = last; year >= MAX (first, last - 3); year--)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *squares = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
      g_autofree char *number = g_strdup_printf ("%d", year);
      GtkWidget *label = gtk_label_new (number);

      gtk_widget_add_css_class (label, "ct-strong");
      gtk_widget_add_css_class (label, "ct-number");
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (GTK_BOX (line), squares);
      ct_dues_squares_fill (squares, facts->members, member, year);
      ct_card_add_widget (card, line);
    }
  ct_card_add_note (card, sums);
  add_exemption (card, facts);
  add_rates (card, facts->person->rates);
  if (facts->person->dues->len > 0)
    ct_card_add_note (card, C_("member", "Payments, the latest first:"));
  add_money (card, facts->person->dues);
}

static void
loan_clicked_cb (GtkWidget  *button,
                 const char *label)
{
  int no;

  if (ct_loan_parse_label (label, &no))
    {
      g_autofree char *place = g_strdup_printf ("%d", no);

      gtk_widget_activate_action (button, "win.go", "(ss)", "loans", place);
    }
}

static GtkWidget *
loan_button_new (const char *label,
                 const char *purpose)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *words = g_strdup_printf (_("Open loan %s: %s"), label, purpose);

  gtk_widget_add_css_class (button, "ct-link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (loan_clicked_cb), g_strdup (label), (GClosureNotify) (void (*) (void)) g_free, 0);
  return button;
}

static void
add_loan (CtCard              *card,
          const CtMemberFacts *facts,
          const CtLoanAccount *loan)
{
  CtLoanItem item = { .loan = loan, .member = facts->member };
  g_autofree char *label = ct_loan_dup_label (loan->no);
  g_autofree char *amount = ct_format_money (loan->terms.amount);
  g_autofree char *state = NULL;
  g_autofree char *day = ct_date_dup_vi (ct_date_is_set (loan->terms.disbursed) ? loan->terms.disbursed : loan->applied);
  g_autofree char *terms = g_strdup_printf (ngettext ("%s, %d month, %s", "%s, %d months, %s", loan->terms.months), amount,
                                            loan->terms.months, day);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8), *words = gtk_label_new (loan->purpose);

  ct_loan_account_at (loan, facts->members->date, &item.figures);
  state = ct_loan_item_words (&item);
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_ellipsize (GTK_LABEL (words), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (head), loan_button_new (label, loan->purpose));
  gtk_box_append (GTK_BOX (head), words);
  gtk_box_append (GTK_BOX (head), ct_badge_new (ct_loan_item_kind (&item), state));
  ct_card_add_widget (card, head);
  ct_card_add_line (card, terms, NULL);
  if (item.figures.outstanding > 0)
    {
      g_autofree char *left = ct_format_money (item.figures.outstanding);

      ct_card_add_line (card, C_("member", "Principal left"), left);
    }
  if (item.figures.overdue > 0)
    {
      g_autofree char *overdue = ct_format_money (item.figures.overdue);

      ct_card_add_line (card, C_("member", "Of it overdue"), overdue);
    }
  if (item.figures.interest_due + item.figures.interest_running > 0)
    {
      g_autofree char *interest = ct_format_money (item.figures.interest_due + item.figures.interest_running);

      ct_card_add_line (card, C_("member", "Interest owed"), interest);
    }
}

void
ct_member_card_loans (CtCard              *card,
                      const CtMemberFacts *facts)
{
  const GPtrArray *loans = facts->person->loans;

  ct_card_clear (card);
  for (guint i = loans->len; i > 0; i--)
    add_loan (card, facts, loans->pdata[i - 1]);
  if (loans->len == 0)
    ct_card_add_note (card, C_("member", "Never asked for a loan."));
}

void
ct_member_card_capital (CtCard              *card,
                        const CtMemberFacts *facts)
{
  g_autofree char *left = ct_format_money (facts->member->contribution);

  ct_card_clear (card);
  gtk_widget_set_visible (GTK_WIDGET (card), facts->person->contributions->len > 0);
  ct_card_set_state (card, facts->member->contribution > 0 ? left : NULL);
  add_money (card, facts->person->contributions);
}

/* --- Deeds ---------------------------------------------------------------------------------------------- */

static char *
dup_measure (const CtPersonHealth *health)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if (health->systolic > 0 && ct_health_is_high (health->systolic, health->diastolic))
    g_string_append_printf (text, "<b>▲ %d/%d</b> %s", health->systolic, health->diastolic, C_("health", "high"));
  else if (health->systolic > 0)
    g_string_append_printf (text, "%d/%d", health->systolic, health->diastolic);
  if (health->pulse > 0)
    g_string_append_printf (text, C_("health", "%spulse %d"), text->len > 0 ? " · " : "", health->pulse);
  if (*health->note != '\0')
    {
      g_autofree char *note = g_markup_escape_text (health->note, -1);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", note);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
ct_member_card_health (CtCard              *card,
                       const CtMemberFacts *facts)
{
  const GArray *list = facts->person->health;

  ct_card_clear (card);
  for (guint i = 0; i < list->len; i++)
    {
      const CtPersonHealth *health = &g_array_index (list, CtPersonHealth, list->len - 1 - i);
      g_autofree char *day = ct_date_dup_vi (health->date);
      g_autofree char *what = dup_measure (health);
      g_autofree char *weight = g_strdup_printf ("%d,%d kg", health->weight / 10, health->weight % 10);

      fold_older (card, i, list->len);
      ct_card_add_event (card, day, what, health->weight > 0 ? weight : NULL);
    }
  if (list->len == 0)
    ct_card_add_note (card, C_("member", "Nothing was measured yet."));
}

static const struct
{
  char        mark;
  const char *style;
  const char *sign;
  const char *words;
} marks[] = {
  { 'x', "ct-good", NULL, NC_("presence", "here") },
  { 'p', NULL, "p", NC_("presence", "excused") },
  { 'k', "ct-warn", "k", NC_("presence", "absent") },
  { 'o', "ct-warn", "o", NC_("presence", "ill") },
  { 't', NULL, "t", NC_("presence", "instead") },
};

static GtkWidget *
presence_square_new (const CtPersonPresence *presence)
{
  g_autofree char *day = ct_date_dup_vi (presence->date);
  g_autofree char *month = g_strdup_printf ("%d", ct_date_month (presence->date));
  guint i = 0;
  g_autofree char *words = NULL;
  GtkWidget *square;

  while (i + 1 < G_N_ELEMENTS (marks) && marks[i].mark != presence->mark)
    i++;
  words = g_strdup_printf ("%s: %s", day, g_dpgettext2 (GETTEXT_PACKAGE, "presence", marks[i].words));
  square = gtk_label_new (marks[i].sign != NULL ? marks[i].sign : month);
  gtk_widget_add_css_class (square, "ct-square");
  if (marks[i].style != NULL)
    gtk_widget_add_css_class (square, marks[i].style);
  gtk_widget_set_tooltip_text (square, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (square), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return square;
}

void
ct_member_card_presence (CtCard              *card,
                         const CtMemberFacts *facts)
{
  const GArray *list = facts->person->presence;
  guint begin = list->len > MOST_SQUARES ? list->len - MOST_SQUARES : 0, n_here = 0;
  GtkWidget *line = NULL;
  g_autofree char *state = NULL;

  ct_card_clear (card);
  for (guint i = 0; i < list->len; i++)
    n_here += g_array_index (list, CtPersonPresence, i).mark == 'x';
  for (guint i = begin; i < list->len; i++)
    {
      if ((i - begin) % 12 == 0)
        {
          line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
          ct_card_add_widget (card, line);
        }
      gtk_box_append (GTK_BOX (line), presence_square_new (&g_array_index (list, CtPersonPresence, i)));
    }
  state = g_strdup_printf (C_("member", "%u of %u meetings"), n_here, list->len);
  ct_card_set_state (card, list->len > 0 ? state : NULL);
  ct_card_add_note (card, list->len > 0 ? C_("member", "Green with the month: here. k: absent, p: excused, o: ill, t: somebody came instead.")
                                        : C_("member", "No meeting was posted since."));
}

void
ct_member_card_care (CtCard              *card,
                     const CtMemberFacts *facts)
{
  const GArray *list = facts->person->visits;

  ct_card_clear (card);
  gtk_widget_set_visible (GTK_WIDGET (card), list->len > 0);
  for (guint i = 0; i < list->len; i++)
    {
      const CtPersonVisit *visit = &g_array_index (list, CtPersonVisit, list->len - 1 - i);
      g_autofree char *day = ct_date_dup_vi (visit->date);
      g_autofree char *hours = g_strdup_printf (C_("care", "%d.%d h"), visit->hours / 10, visit->hours % 10);
      g_autofree char *words = g_strdup_printf (visit->is_made ? C_("care", "visited %s") : C_("care", "was visited by %s"),
                                                visit->people);
      g_autofree char *what = g_markup_escape_text (words, -1);

      fold_older (card, i, list->len);
      ct_card_add_event (card, day, what, visit->hours > 0 ? hours : NULL);
    }
}
