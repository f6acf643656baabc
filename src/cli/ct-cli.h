/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "ct-date.h"
#include "ct-out.h"

/* How a command ends, as the exit status of the program. */
typedef enum
{
  CT_EXIT_DONE,
  CT_EXIT_REFUSED,   /* the input or the book; a sentence says what, where, and what to do */
  CT_EXIT_USAGE,     /* the command was used wrongly */
  CT_EXIT_SYSTEM,    /* disk full, no permission, damaged file */
} CtExit;

typedef struct
{
  const char *name;      /* without its dashes */
  const char *value;     /* what stands for its value in the help, "DATE"; NULL: the option takes none */
  const char *summary;   /* N_() */
} CtCliOption;

typedef struct _CtCli CtCli;

typedef struct
{
  const char        *name;
  const char        *usage;            /* its arguments, as in the manual; see ct-help.c */
  const char        *summary;          /* N_() */
  const char        *details;          /* N_(), lines below the summary; or NULL */
  const CtCliOption *options;          /* its own, ended by one without name; or NULL */
  int                min_arguments;
  int                max_arguments;    /* -1: any number */
  CtExit           (*run) (CtCli *cli);
  void             (*print_more) (CtOut *out);   /* what its help says below the options; or NULL */
} CtCliCommand;

/* One call of the program. What a command reads here is checked: its arguments are as many as it takes, in UTF-8, its
 * options known, each given once. */
struct _CtCli
{
  const CtCliCommand *command;
  GPtrArray          *arguments;       /* of strings */
  GHashTable         *options;         /* name to value, "" for one without */
  CtOut              *out;
  CtDate              today;           /* --today, else the clock's */
  gboolean            is_today_given;  /* then every time is 00:00 of that day */
  const char         *by;              /* --by, else NULL */
  gboolean            shows_progress;
  guint               line_no;         /* of the input line being worked on; 0: not from standard input */
};

/* The groups of commands, one a file, each ended by one without name. */
extern const CtCliCommand ct_book_commands[];
extern const CtCliCommand ct_list_commands[];
extern const CtCliCommand ct_print_commands[];
extern const CtCliCommand ct_report_commands[];
extern const CtCliCommand ct_schedule_commands[];
extern const CtCliCommand ct_table_commands[];
extern const CtCliCommand ct_text_commands[];

const char *ct_cli_argument      (CtCli *cli, guint index);              /* NULL where there is none */
const char *ct_cli_option        (CtCli *cli, const char *name);         /* NULL where it was not given */
gboolean    ct_cli_flag          (CtCli *cli, const char *name);

/* Read an option's value; FALSE, a sentence said, where it is wrong: return CT_EXIT_USAGE then. An option that was not
 * given leaves @out alone. */
gboolean    ct_cli_option_date   (CtCli *cli, const char *name, CtDate *out);
gboolean    ct_cli_option_month  (CtCli *cli, const char *name, CtDate *out);   /* its first day */
gboolean    ct_cli_option_int    (CtCli *cli, const char *name, gint64 min, gint64 max, gint64 *out);

/* Each says a whole translated sentence on standard error and gives the exit that belongs to it. */
CtExit      ct_cli_wrong_use     (CtCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);
CtExit      ct_cli_refuse        (CtCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);
CtExit      ct_cli_fail          (CtCli *cli, const GError *error);
void        ct_cli_warn          (CtCli *cli, const char *format, ...) G_GNUC_PRINTF (2, 3);
void        ct_cli_progress      (CtCli *cli, const char *what, gint64 done, gint64 total);

/* Calls @func for each argument or, where there are none, for each line of standard input, blanks at its ends taken off;
 * ends at the first that is not CT_EXIT_DONE. */
typedef CtExit (*CtCliValueFunc) (CtCli *cli, const char *value);

CtExit      ct_cli_each_value    (CtCli *cli, CtCliValueFunc func);
/* The same for lines of standard input only, as they stand. */
CtExit      ct_cli_each_line     (CtCli *cli, CtCliValueFunc func);

/* Whole numbers in decimal, nothing else; FALSE for anything that is no gint64. */
gboolean    ct_cli_parse_int     (const char *text, gint64 *out);
