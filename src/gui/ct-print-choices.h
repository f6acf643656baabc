/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-fund.h"
#include "ct-loan-account.h"
#include "ct-session.h"

#include <gtk/gtk.h>

/* Which papers belong together: each opens the print dialog with those of one page, the likeliest ones taken. */
void ct_print_meeting (GtkWidget   *page,
                       CtSession   *session,
                       int          meeting,     /* 0: none yet, an empty sheet */
                       gboolean     is_posted);
void ct_print_loan    (GtkWidget   *page,
                       CtSession   *session,
                       int          loan,
                       CtLoanState  state);
void ct_print_cash    (GtkWidget   *page,
                       CtSession   *session,
                       CtFund       fund,        /* CT_FUND_NONE: each its own book */
                       CtDate       month,
                       const char  *voucher);    /* NULL: none is chosen */
void ct_print_member  (GtkWidget   *page,
                       CtSession   *session,
                       int          member,      /* 0: none is chosen */
                       gboolean     is_open,     /* the page is about that member alone */
                       const char  *form);       /* the list that is looked at; NULL: none of those */
void ct_print_report  (GtkWidget   *page,
                       CtSession   *session,
                       const char  *kind,        /* of the reports and books */
                       CtDate       month);
