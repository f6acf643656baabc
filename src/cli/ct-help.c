/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-help.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LINE_WIDTH 100

/* The words that stand for what the reader writes in their place. Commands and options name them in English; a word
 * that is missing here stays as it is. */
static const char *const placeholders[] = {
  NC_("placeholder", "AMOUNT"), NC_("placeholder", "ARGUMENTS"), NC_("placeholder", "BOOK"),   NC_("placeholder", "CODE"),
  NC_("placeholder", "COMMAND"), NC_("placeholder", "DATE"),     NC_("placeholder", "DAY"),    NC_("placeholder", "ENCODING"),
  NC_("placeholder", "FILE"),   NC_("placeholder", "FORM"),      NC_("placeholder", "FORMAT"), NC_("placeholder", "FUND"),
  NC_("placeholder", "ID"),     NC_("placeholder", "KIND"),      NC_("placeholder", "LINES"),  NC_("placeholder", "METHOD"),
  NC_("placeholder", "MODE"),   NC_("placeholder", "MONTH"),     NC_("placeholder", "N"),      NC_("placeholder", "NAME"),
  NC_("placeholder", "NAMES"),  NC_("placeholder", "NUMBER"),    NC_("placeholder", "PATH"),   NC_("placeholder", "R"),
  NC_("placeholder", "SHEET"),  NC_("placeholder", "TEXT"),      NC_("placeholder", "UNIT"),   NC_("placeholder", "VOUCHER"),
  NC_("placeholder", "WHAT"),   NC_("placeholder", "YEAR"),      NC_("placeholder", "YYYY"),   NC_("placeholder", "MM"),
};

static const char *
translate_word (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (placeholders); i++)
    if (g_str_equal (placeholders[i], word))
      return g_dpgettext2 (GETTEXT_PACKAGE, "placeholder", word);
  return word;
}

/* "BOOK [FILE] --from DATE" in the reader's words; (transfer full) */
static char *
dup_usage (const char *usage)
{
  g_autoptr(GString) text = g_string_new (NULL);

  while (*usage != '\0')
    {
      gsize length = strspn (usage, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
      g_autofree char *word = g_strndup (usage, MAX (length, 1));

      g_string_append (text, length > 0 ? translate_word (word) : word);
      usage += MAX (length, 1);
    }
  return g_strdup (text->str);
}

/* As many blanks as @word lacks of @width letters. */
static void
append_padded (GString    *line,
               int         width,
               const char *word)
{
  g_string_append (line, word);
  for (glong n = g_utf8_strlen (word, -1); n < width; n++)
    g_string_append_c (line, ' ');
}

/* Adds the words of @text to @line, which holds @n letters; full lines go out, the next ones begin @indent letters in. */
static void
print_wrapped (CtOut      *out,
               GString    *line,
               glong       n,
               int         indent,
               const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n", -1);
  gboolean is_first = TRUE;

  for (char **word = words; *word != NULL; word++)
    {
      glong length = g_utf8_strlen (*word, -1);

      if (!is_first && n + 1 + length > LINE_WIDTH)
        {
          ct_out_line (out, line->str);
          g_string_truncate (line, 0);
          append_padded (line, indent, "");
          n = indent;
          is_first = TRUE;
        }
      g_string_append_printf (line, "%s%s", is_first ? "" : " ", *word);
      n += length + !is_first;
      is_first = FALSE;
    }
  ct_out_line (out, line->str);
}

static void
print_paragraph (CtOut      *out,
                 const char *text)
{
  g_autoptr(GString) line = g_string_new (NULL);

  print_wrapped (out, line, 0, 0, text);
}

void
ct_help_print_entry (CtOut      *out,
                     int         width,
                     const char *word,
                     const char *meaning)
{
  g_autoptr(GString) line = g_string_new ("  ");

  append_padded (line, *meaning != '\0' ? width + 2 : 0, word);
  print_wrapped (out, line, g_utf8_strlen (line->str, -1), width + 4, meaning);
}

static void
print_options (CtOut             *out,
               const CtCliOption *options)
{
  for (const CtCliOption *option = options; option != NULL && option->name != NULL; option++)
    {
      g_autofree char *value = dup_usage (option->value != NULL ? option->value : "");
      g_autofree char *word = g_strdup_printf ("--%s%s%s", option->name, *value != '\0' ? " " : "", value);

      ct_help_print_entry (out, 20, word, _(option->summary));
    }
}

static void
print_usage (CtOut      *out,
             const char *name,
             const char *usage)
{
  g_autofree char *shown = dup_usage (usage);
  g_autofree char *command_line = g_strjoin (" ", "chungtay-cli", name, shown, NULL);
  g_autofree char *line = g_strdup_printf (_("Usage: %s"), g_strchomp (command_line));

  ct_out_line (out, line);
  ct_out_line (out, "");
}

void
ct_help_print (CtOut             *out,
               const CtCliGroup  *groups,
               const CtCliOption *common_options)
{
  g_autofree char *words = dup_usage ("COMMAND [ARGUMENTS]");

  print_usage (out, words, "");
  print_paragraph (out, _("The work of Chung Tay without a window. Results go to standard output, sentences to standard error."));
  for (const CtCliGroup *group = groups; group->title != NULL; group++)
    {
      ct_out_line (out, "");
      ct_out_line (out, _(group->title));
      for (const CtCliCommand *command = group->commands; command->name != NULL; command++)
        ct_help_print_entry (out, 16, command->name, _(command->summary));
    }
  ct_out_line (out, "");
  ct_out_line (out, _("With every command:"));
  print_options (out, common_options);
  ct_out_line (out, "");
  ct_out_line (out, _("“chungtay-cli COMMAND --help” says more about one command."));
  ct_out_line (out, _("Exit status: 0 done; 1 the input or the book was refused; 2 wrong use; 3 the system failed."));
}

void
ct_help_print_command (CtOut              *out,
                       const CtCliCommand *command,
                       const CtCliOption  *common_options)
{
  print_usage (out, command->name, command->usage);
  print_paragraph (out, _(command->summary));
  if (command->details != NULL)
    print_paragraph (out, _(command->details));
  ct_out_line (out, "");
  print_options (out, command->options);
  print_options (out, common_options);
  if (command->print_more != NULL)
    {
      ct_out_line (out, "");
      command->print_more (out);
    }
}
