/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Health, home care and what was done in the eight areas. The kind of an activity is a free text; the words in it decide what
 * it is counted as. */
#include "ct-indicators-private.h"

#include <string.h>

#include "ct-fold.h"

/* The areas of domain.md section 2. */
enum { INCOME = 1, HEALTH, HOME_CARE, SELF_HELP, RIGHTS, COMMUNICATION, CULTURE, RESOURCES };

static gboolean
names_any (const char        *folded_kind,
           const char *const *words)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (strstr (folded_kind, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
count_workdays (CtFigures  *figures,
                const char *kind,
                gint64      tenths)
{
  static const char *const lonely[] = { "neo don", "co don", NULL };
  static const char *const disaster[] = { "thien tai", "bao lu", "lu lut", NULL };
  static const char *const works[] = { "cong trinh", "duong lang", "ve sinh", "moi truong", "trong cay", NULL };

  figures->workdays += tenths;
  if (names_any (kind, lonely))
    figures->workdays_lonely += tenths;
  else if (names_any (kind, disaster))
    figures->workdays_disaster += tenths;
  else if (names_any (kind, works))
    figures->workdays_works += tenths;
}

static void
count_rights (CtFigures  *figures,
              const char *kind,
              gint64      helped)
{
  static const char *const talks[] = { "pho bien", "tuyen truyen", "phap luat", NULL };

  if (names_any (kind, talks))
    {
      figures->law_talks++;
      return;
    }
  figures->cases++;
  figures->cases_solved += helped > 0;
}

/* Talks and courses are held in every area; news and broadcasts belong to area 6, where the rest counts as a talk. */
static void
count_communication (CtFigures  *figures,
                     int         area,
                     const char *kind,
                     gint64      participants)
{
  static const char *const courses[] = { "tap huan", "huong dan", NULL };
  static const char *const broadcasts[] = { "phong su", "truyen hinh", NULL };
  static const char *const news[] = { "tin", "bai viet", "loa", "phat thanh", "truyen thanh", "bao chi", NULL };
  static const char *const talks[] = { "noi chuyen", "truyen thong", NULL };

  if (names_any (kind, courses))
    {
      figures->courses++;
      figures->trainees += participants;
    }
  else if (area == COMMUNICATION && names_any (kind, broadcasts))
    figures->broadcasts++;
  else if (area == COMMUNICATION && names_any (kind, news))
    figures->news++;
  else if (area == COMMUNICATION || (area != RIGHTS && names_any (kind, talks)))
    figures->talks++;
}

static void
count_activity (CtFigures *figures,
                CtStmt    *stmt)
{
  static const char *const exchanges[] = { "giao luu", NULL };
  int area = ct_stmt_int (stmt, "area");
  g_autofree char *kind = ct_fold (ct_stmt_text (stmt, "kind"));
  gint64 helped = ct_stmt_int (stmt, "helped");
  CtDong goods = ct_stmt_int (stmt, "goods_value");

  figures->areas |= 1 << area;
  figures->mobilised_goods += goods;
  count_workdays (figures, kind, ct_stmt_int (stmt, "workdays"));
  count_communication (figures, area, kind, ct_stmt_int (stmt, "participants"));
  switch (area)
    {
    case SELF_HELP:
      figures->works++;
      figures->helped += helped;
      figures->help_goods += goods;
      break;
    case RIGHTS:
      count_rights (figures, kind, helped);
      break;
    case CULTURE:
      figures->cultural++;
      figures->exchanges += names_any (kind, exchanges);
      break;
    default:
      break;
    }
}

static gboolean
count_activities (CtCounting *counting,
                  GError    **error)
{
  CtStmt *stmt = ct_counting_open (counting, CT_SQL_ACTIVITY_DONE);
  CtDong cost;
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    count_activity (&counting->figures, stmt);
  if (step == CT_STEP_ERROR ||
      !ct_stmt_get_int (ct_counting_open (counting, CT_SQL_ACTIVITY_SELF_HELP_COST), &cost, NULL, error))
    return FALSE;
  counting->figures.help_money += cost;
  return TRUE;
}

static gboolean
count_art_teams (CtCounting *counting,
                 GError    **error)
{
  static const char *const arts[] = { "van nghe", NULL };
  CtStmt *stmt = ct_store_stmt (counting->store, CT_SQL_GROUP_ALL);
  CtStep step;

  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      g_autofree char *name = ct_fold (ct_stmt_text (stmt, "name"));

      counting->figures.art_teams += names_any (name, arts);
    }
  return step == CT_STEP_DONE;
}

static gboolean
count_health (CtCounting *counting,
              GError    **error)
{
  CtFigures *figures = &counting->figures;
  CtDate year = CT_DATE_NONE;
  CtStmt *stmt = ct_counting_open (counting, CT_SQL_HEALTH_COUNTS);
  CtStep step;

  if (ct_stmt_step (stmt, error) != CT_STEP_ROW)
    return FALSE;
  figures->readings = ct_stmt_int (stmt, "readings");
  figures->high_readers = ct_stmt_int (stmt, "high");
  ct_stmt_reset (stmt);

  stmt = ct_counting_open (counting, CT_SQL_CHECKUP_COUNTS);
  if (ct_stmt_step (stmt, error) != CT_STEP_ROW)
    return FALSE;
  figures->checkups = ct_stmt_int (stmt, "checkups");
  figures->checkup_turns = ct_stmt_int (stmt, "turns");
  ct_stmt_reset (stmt);

  /* Twice a year is asked of the calendar year, whatever the period. */
  ct_date_from_ymd (ct_date_year (counting->to), 1, 1, &year);
  stmt = ct_store_stmt (counting->store, CT_SQL_CHECKUP_TWICE);
  ct_stmt_bind_date (stmt, ":from", year);
  ct_stmt_bind_date (stmt, ":to", counting->to);
  while ((step = ct_stmt_step (stmt, error)) == CT_STEP_ROW)
    {
      const CtRegisterRow *row = ct_register_find (counting->members, ct_stmt_int (stmt, "member"));

      figures->checked_twice += row != NULL && ct_register_row_is_member (row);
    }
  return step == CT_STEP_DONE;
}

static gboolean
count_visits (CtCounting *counting,
              GError    **error)
{
  CtStmt *stmt = ct_counting_open (counting, CT_SQL_VISIT_COUNTS);

  if (ct_stmt_step (stmt, error) != CT_STEP_ROW)
    return FALSE;
  counting->figures.visits = ct_stmt_int (stmt, "visits");
  counting->figures.clients = ct_stmt_int (stmt, "clients");
  counting->figures.volunteers = ct_stmt_int (stmt, "volunteers");
  counting->figures.volunteer_turns = ct_stmt_int (stmt, "turns");
  ct_stmt_reset (stmt);
  return TRUE;
}

/* What the book knows of an area without an activity being recorded in it: loans, readings, visits, sympathy, gifts. */
static void
mark_areas (CtFigures *figures)
{
  figures->areas |= (figures->loans_paid_out > 0 || figures->principal_in > 0 || figures->interest_in > 0) << INCOME;
  figures->areas |= (figures->readings > 0 || figures->checkups > 0) << HEALTH;
  figures->areas |= (figures->visits > 0) << HOME_CARE;
  figures->areas |= (figures->sympathy_money > 0 || figures->help_money > 0) << SELF_HELP;
  figures->areas |= (figures->mobilised_cash > 0 || figures->mobilised_goods > 0) << RESOURCES;
}

gboolean
ct_count_deeds (CtCounting *counting,
                GError    **error)
{
  if (!count_activities (counting, error) || !count_art_teams (counting, error) || !count_health (counting, error) ||
      !count_visits (counting, error))
    return FALSE;
  mark_areas (&counting->figures);
  return TRUE;
}
