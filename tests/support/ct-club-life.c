/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-club-life.h"

#include <stdlib.h>

#include "ct-ledger.h"
#include "ct-loan.h"

static int
pick (CtClubLife *life,
      int         low,
      int         high)
{
  return g_rand_int_range (life->rand, low, high + 1);
}

static gboolean
chance (CtClubLife *life,
        int         percent)
{
  return pick (life, 1, 100) <= percent;
}

static const char *
word (CtClubLife        *life,
      const char *const *words)
{
  return words[pick (life, 0, (int) g_strv_length ((char **) words) - 1)];
}

#define WORD(life, ...) word (life, (const char *const[]) { __VA_ARGS__, NULL })

typedef struct
{
  char iso[CT_DATE_ISO_LENGTH];
} Day;

/* Near today, sometimes in the past. */
static Day
some_day (CtClubLife *life)
{
  int days = chance (life, 25) ? -pick (life, 1, 30) : 0;
  Day day;

  ct_date_to_iso (ct_date_add_days (life->today, days), day.iso);
  return day;
}

/* ---- The first evening ---- */

static void G_GNUC_PRINTF (2, 3)
queue (CtClubLife *life,
       const char *format,
       ...)
{
  va_list args;

  va_start (args, format);
  g_queue_push_tail (&life->waiting, g_strdup_vprintf (format, args));
  va_end (args);
}

static void
queue_settings (CtClubLife *life)
{
  queue (life,
         "{\"do\":\"club.set\",\"dues\":%d,\"dues_exempt_from_age\":%d,\"meeting_day\":%d,\"round\":%s,\"rounding\":\"%s\","
         "\"late_days\":%d,\"method\":\"%s\",\"rate\":%s}",
         pick (life, 0, 4) * 5000, pick (life, 0, 1) * 75, pick (life, 1, 31), WORD (life, "1", "500", "1000"),
         WORD (life, "half-up", "down"), pick (life, 0, 14),
         WORD (life, "declining", "bullet", "flat", "annuity", "quarterly", "single"), WORD (life, "0.65", "0.8", "1", "0.87"));
}

void
ct_club_life_init (CtClubLife *life,
                   guint32     seed)
{
  g_autoptr(GError) error = NULL;
  Day first;

  *life = (CtClubLife) { .rand = g_rand_new_with_seed (seed) };
  g_queue_init (&life->waiting);
  life->book = ct_book_create (NULL, "life", "club", CT_DATE_NONE, &error);
  g_assert_no_error (error);
  g_assert_true (ct_date_from_ymd (2024, pick (life, 1, 12), pick (life, 1, 28), &life->today));

  ct_date_to_iso (life->today, first.iso);
  queue_settings (life);
  for (int i = 0; i < 6; i++)
    queue (life, "{\"do\":\"member.add\",\"name\":\"Bà %d\",\"sex\":\"f\",\"birth\":\"%s\",\"joined\":\"2023-05-10\"}", i,
           WORD (life, "1944", "1949-07", "1950-02-28", "1964-12-31", "1949-06-16"));
  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    queue (life, "{\"do\":\"fund.open\",\"fund\":\"%s\",\"date\":\"%s\",\"amount\":%d,\"origin\":\"%s\"}", ct_fund_code (fund),
           first.iso, pick (life, 1, 40) * (fund == CT_FUND_QTTN ? 1000000 : 50000), WORD (life, "support", "borrowed"));
  queue (life, "{\"do\":\"fund.open\",\"fund\":\"QTTN\",\"date\":\"%s\",\"amount\":500000,\"origin\":\"contribution\",\"member\":1}",
         first.iso);
  queue (life, "{\"do\":\"loan.opening\",\"member\":2,\"date\":\"%s\",\"amount\":2400000,\"months\":6,\"purpose\":\"Nuôi gà\","
               "\"disbursed\":\"2023-%d-05\",\"paid_principal\":%d}",
         first.iso, pick (life, 10, 12), pick (life, 0, 6) * 400000);
}

void
ct_club_life_clear (CtClubLife *life)
{
  g_clear_object (&life->book);
  g_clear_pointer (&life->rand, g_rand_free);
  g_queue_clear_full (&life->waiting, g_free);
}

/* ---- Loans ---- */

static char *
apply_for_loan (CtClubLife *life)
{
  int no = life->loans + 1;
  Day day = some_day (life);

  queue (life, "{\"do\":\"loan.approve\",\"loan\":\"L%02d\",\"date\":\"%s\"%s}", no, day.iso,
         chance (life, 50) ? ",\"override\":\"Cả họp đồng ý\"" : "");
  queue (life, "{\"do\":\"loan.%s\",\"loan\":\"L%02d\",\"date\":\"%s\"}", chance (life, 90) ? "disburse" : "refuse", no, day.iso);
  return g_strdup_printf ("{\"do\":\"loan.apply\",\"member\":%d,\"date\":\"%s\",\"amount\":%d,\"months\":%d,\"purpose\":\"Nuôi gà\","
                          "\"method\":\"%s\"}",
                          pick (life, 1, life->members), day.iso, pick (life, 1, 60) * 100000 + (chance (life, 20) ? 333 : 0),
                          pick (life, 1, 12), WORD (life, "declining", "bullet", "flat", "annuity", "quarterly", "single"));
}

static CtLoanFigures
find_loan (CtClubLife *life,
           int        *no)
{
  g_autoptr(CtLoanAccount) loan = NULL;
  CtLoanFigures figures = { 0 };

  *no = pick (life, 1, MAX (life->loans, 1));
  loan = ct_loan_load (ct_book_get_store (life->book), *no, NULL);
  if (loan != NULL)
    ct_loan_account_at (loan, life->today, &figures);
  return figures;
}

static char *
repay (CtClubLife *life)
{
  int no;
  CtLoanFigures figures = find_loan (life, &no);
  CtDong owed = figures.interest_due + figures.interest_running;
  CtDong amount = owed + (figures.outstanding + 1) / pick (life, 1, 5);

  if (chance (life, 70))
    return g_strdup_printf ("{\"do\":\"loan.repay\",\"loan\":\"L%02d\",\"date\":\"%s\",\"amount\":%" G_GINT64_FORMAT "}", no,
                            some_day (life).iso, MAX (amount, 1));
  return g_strdup_printf ("{\"do\":\"loan.repay\",\"loan\":\"L%02d\",\"date\":\"%s\",\"principal\":%" G_GINT64_FORMAT
                          ",\"interest\":%" G_GINT64_FORMAT "}",
                          no, some_day (life).iso, figures.outstanding / pick (life, 1, 4), owed / pick (life, 1, 2));
}

static char *
decide (CtClubLife *life)
{
  Day day = some_day (life);
  int no = pick (life, 1, MAX (life->loans, 1));

  switch (pick (life, 0, 3))
    {
    case 0:
      return g_strdup_printf ("{\"do\":\"loan.freeze\",\"loan\":\"L%02d\",\"date\":\"%s\",\"resolution\":\"Biên bản\"}", no, day.iso);
    case 1:
      return g_strdup_printf ("{\"do\":\"loan.write_off\",\"loan\":\"L%02d\",\"date\":\"%s\",\"resolution\":\"Biên bản\"}", no, day.iso);
    default:
      return g_strdup_printf ("{\"do\":\"loan.extend\",\"loan\":\"L%02d\",\"date\":\"%s\",\"months\":%d,\"resolution\":\"Biên bản\"}",
                              no, day.iso, pick (life, 1, 6));
    }
}

/* ---- Money ---- */

static char *
move_money (CtClubLife *life)
{
  const char *fund = WORD (life, "QHD", "QCS", "QDP");
  Day day = some_day (life);
  int amount = pick (life, 1, 300) * 1000;

  switch (pick (life, 0, 6))
    {
    case 0:
      return g_strdup_printf ("{\"do\":\"receipt\",\"fund\":\"QHD\",\"date\":\"%s\",\"amount\":%d,\"category\":\"dues\",\"text\":\"Hội "
                              "phí\",\"member\":%d}",
                              day.iso, pick (life, 1, 12) * 5000, pick (life, 1, life->members));
    case 1:
      return g_strdup_printf ("{\"do\":\"payment\",\"fund\":\"%s\",\"date\":\"%s\",\"amount\":%d,\"category\":\"sick\",\"text\":\"Thăm\"}",
                              fund, day.iso, amount);
    case 2:
      return g_strdup_printf ("{\"do\":\"transfer\",\"from\":\"%s\",\"to\":\"%s\",\"date\":\"%s\",\"amount\":%d,\"text\":\"Chuyển\"}", fund,
                              WORD (life, "QTTN", "QHD", "QCS", "QDP"), day.iso, amount);
    case 3:
      return g_strdup_printf ("{\"do\":\"refund\",\"member\":1,\"date\":\"%s\",\"amount\":%d}", day.iso, amount);
    case 4:
      return g_strdup_printf ("{\"do\":\"payment\",\"fund\":\"QTTN\",\"date\":\"%s\",\"amount\":%d,\"category\":\"borrowed\",\"text\":"
                              "\"Trả\"}",
                              day.iso, amount);
    case 5:
      return g_strdup_printf ("{\"do\":\"interest.split\",\"date\":\"%s\"}", day.iso);
    default:
      return g_strdup_printf ("{\"do\":\"receipt\",\"fund\":\"%s\",\"date\":\"%s\",\"amount\":%d,\"category\":\"donation\",\"text\":\"Ủng "
                              "hộ\"}",
                              fund, day.iso, 10 * amount);
    }
}

static char *
reverse (CtClubLife *life)
{
  return g_strdup_printf ("{\"do\":\"voucher.reverse\",\"voucher\":\"%s %04d/%d\",\"date\":\"%s\",\"reason\":\"Ghi sai\"}",
                          WORD (life, "PT", "PT", "PC", "DC", "KT", "SD"), pick (life, 1, 12), ct_date_year (life->today),
                          some_day (life).iso);
}

/* ---- Meetings, months, people ---- */

static char *
meet (CtClubLife *life)
{
  int no = life->meeting + 1;

  for (int i = pick (life, 0, 4); i > 0; i--)
    queue (life, "{\"do\":\"meeting.row\",\"meeting\":%d,\"member\":%d,\"present\":%s,\"dues\":%d,\"principal\":%d,\"interest\":%d}",
           no, pick (life, 1, life->members), WORD (life, "true", "false", "\"p\""), pick (life, 0, 3) * 5000,
           chance (life, 30) ? pick (life, 0, 40) * 10000 : 0, chance (life, 30) ? pick (life, 0, 20) * 1000 : 0);
  queue (life, "{\"do\":\"meeting.post\",\"meeting\":%d}", no);
  if (chance (life, 30))
    queue (life, "{\"do\":\"meeting.cancel\",\"meeting\":%d,\"reason\":\"Mưa\"}", no);
  return g_strdup_printf ("{\"do\":\"meeting.open\",\"date\":\"%s\"}", some_day (life).iso);
}

static char *
correct (CtClubLife *life)
{
  return g_strdup_printf ("{\"do\":\"meeting.correct\",\"meeting\":%d,\"member\":%d,\"date\":\"%s\",\"reason\":\"Nhầm\",\"dues\":%d,"
                          "\"other\":%d}",
                          pick (life, 1, MAX (life->meeting, 1)), pick (life, 1, life->members), some_day (life).iso,
                          pick (life, 0, 3) * 5000, pick (life, 0, 2) * 1000);
}

static char *
close_month (CtClubLife *life)
{
  g_autoptr(GString) json = g_string_new ("{\"do\":\"month.close\",\"counted\":{");
  CtDate month = ct_date_add_days (life->today, -pick (life, 0, 40));
  char iso[CT_DATE_ISO_LENGTH];

  for (int fund = 0; fund < CT_N_FUNDS; fund++)
    {
      CtDong cash = 0;

      ct_ledger_cash (ct_book_get_store (life->book), fund, ct_date_month_end (month), &cash, NULL);
      g_string_append_printf (json, "%s\"%s\":%" G_GINT64_FORMAT, fund > 0 ? "," : "", ct_fund_code (fund), cash);
    }
  g_string_append_printf (json, "},\"month\":\"%.7s\"}", ct_date_to_iso (month, iso));
  return g_string_free (g_steal_pointer (&json), FALSE);
}

static char *
change_people (CtClubLife *life)
{
  Day day = some_day (life);
  int member = pick (life, 1, life->members);

  switch (pick (life, 0, 3))
    {
    case 0:
      return g_strdup_printf ("{\"do\":\"member.add\",\"name\":\"Bà mới\",\"sex\":\"f\",\"birth\":\"1960\",\"joined\":\"%s\"}", day.iso);
    case 1:
      return g_strdup_printf ("{\"do\":\"member.leave\",\"member\":%d,\"date\":\"%s\",\"reason\":\"moved\"}", member, day.iso);
    case 2:
      return g_strdup_printf ("{\"do\":\"member.set\",\"member\":%d,\"joined\":\"%s\",\"household\":\"poor\"}", member, day.iso);
    default:
      queue_settings (life);
      return g_queue_pop_head (&life->waiting);
    }
}

/* ---- One after the other ---- */

static char *
invent (CtClubLife *life)
{
  static char *(*const kinds[]) (CtClubLife *life) = {
    apply_for_loan, apply_for_loan, repay, repay, repay, repay, decide, move_money, move_money, move_money, move_money, reverse,
    reverse, meet, meet, meet, correct, close_month, close_month, close_month, change_people,
  };
  char iso[CT_DATE_ISO_LENGTH];

  life->today = ct_date_add_days (life->today, pick (life, 0, 9));
  if (chance (life, 3))
    return g_strdup ("{\"do\":\"undo\"}");
  if (chance (life, 2))
    return g_strdup_printf ("{\"do\":\"month.reopen\",\"month\":\"%.7s\",\"reason\":\"Thiếu\"}",
                            ct_date_to_iso (ct_date_add_days (life->today, -pick (life, 0, 50)), iso));
  return kinds[pick (life, 0, G_N_ELEMENTS (kinds) - 1)] (life);
}

char *
ct_club_life_next (CtClubLife *life)
{
  char *waiting = g_queue_pop_head (&life->waiting);

  return waiting != NULL ? waiting : invent (life);
}

void
ct_club_life_took (CtClubLife *life,
                   const char *name,
                   const char *id)
{
  if (g_str_equal (name, "member.add"))
    life->members = MAX (life->members, atoi (id));
  else if (g_str_equal (name, "loan.apply") || g_str_equal (name, "loan.opening"))
    ct_loan_parse_label (id, &life->loans);
  else if (g_str_equal (name, "meeting.open"))
    life->meeting = atoi (id);
}
