/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-sheet-input.h"

#include "ct-sheet-private.h"

static void
validate (CtSheet             *sheet,
          const CtSheetInput  *input,
          lxw_data_validation *rule)
{
  rule->input_title = (char *) input->title;
  rule->input_message = (char *) input->hint;
  rule->error_title = (char *) input->title;
  rule->error_message = (char *) input->hint;
  ct_workbook_note (sheet->workbook,
                    worksheet_data_validation_range (sheet->sheet, (lxw_row_t) input->first_row, (lxw_col_t) input->column,
                                                     (lxw_row_t) input->last_row, (lxw_col_t) input->column, rule));
}

void
ct_sheet_hint (CtSheet            *sheet,
               const CtSheetInput *input)
{
  lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_ANY };

  validate (sheet, input, &rule);
}

void
ct_sheet_allow_values (CtSheet            *sheet,
                       const CtSheetInput *input,
                       const char *const  *values)
{
  /* A char ** in Debian 12's libxlsxwriter, a const char ** in that of Debian 13. */
  lxw_data_validation rule = { .validate = LXW_VALIDATION_TYPE_LIST, .value_list = (void *) values };

  validate (sheet, input, &rule);
}

void
ct_sheet_expect_length (CtSheet            *sheet,
                        const CtSheetInput *input,
                        int                 least,
                        int                 most)
{
  lxw_data_validation rule = {
    .validate = LXW_VALIDATION_TYPE_LENGTH, .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
    .minimum_number = least, .maximum_number = most, .error_type = LXW_VALIDATION_ERROR_TYPE_WARNING,
  };

  validate (sheet, input, &rule);
}
