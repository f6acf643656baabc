/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-blocks.h"

#include "ct-wording.h"

#define CLEAR       25.0   /* between the hint and the printed name */
#define DATE_HEIGHT 5.6
#define HINT_SIZE   11.5
#define DOTS_WIDTH  36.0
#define NOTE_SHARE       0.62   /* of the width, at most */
#define LEAST_NOTE_SHARE 0.35
#define MARGIN      2.0    /* on both sides of a name, so that two long ones are not read as one */

static double
size_of (const CtSignatures *self)
{
  return self->size > 0 ? self->size : 12.5;
}

static CtSetText *
set_office (CtFonts            *fonts,
            const CtSignatures *self,
            const CtSigner     *signer,
            double              width)
{
  const CtFitStep steps[] = { { size_of (self), 1, 1 }, { 12, 0.9, 1 }, { 11, 0.85, 0 } };

  return ct_set_text_fitted (fonts, CT_FACE_BOLD, signer->office, width, CT_ALIGN_CENTRE, steps, G_N_ELEMENTS (steps));
}

static CtSetText *
set_name (CtFonts            *fonts,
          const CtSignatures *self,
          const CtSigner     *signer,
          double              width)
{
  g_autofree char *markup = ct_wording_escape (signer->name);
  const CtFitStep steps[] = { { size_of (self), 0.95, 1 }, { 12, 0.85, 1 }, { size_of (self), 1, 2 }, { 11, 1, 0 } };

  return ct_set_text_fitted (fonts, CT_FACE_BOLD, markup, width, CT_ALIGN_CENTRE, steps, G_N_ELEMENTS (steps));
}

static CtSetText *
set_hint (CtFonts            *fonts,
          const CtSignatures *self,
          const CtSigner     *signer)
{
  return ct_set_text_line (fonts, (CtFace) { MIN (HINT_SIZE, size_of (self) - 0.5), CT_FACE_ITALIC }, signer->hint);
}

/* The heights of the offices and of the names: those of the highest. */
static void
measure (CtFonts            *fonts,
         const CtSignatures *self,
         double              width,
         double             *office,
         double             *hint,
         double             *name)
{
  double each = (width - self->recipients_width) / self->n_signers - 2 * MARGIN;

  *office = *hint = *name = 0;
  for (guint i = 0; i < self->n_signers; i++)
    {
      g_autoptr(CtSetText) office_set = set_office (fonts, self, &self->signers[i], each);
      g_autoptr(CtSetText) hint_set = set_hint (fonts, self, &self->signers[i]);
      g_autoptr(CtSetText) name_set = set_name (fonts, self, &self->signers[i], each);

      *office = MAX (*office, office_set->height);
      *hint = MAX (*hint, hint_set->height);
      *name = MAX (*name, name_set->height);
    }
}

static CtSetText *
set_date (CtFonts            *fonts,
          const CtSignatures *self)
{
  return ct_set_text_line (fonts, (CtFace) { MAX (13, size_of (self)), CT_FACE_ITALIC }, self->place_date);
}

/* The middle of the place and date: over the one at the right, but not beyond the edge. */
static double
date_centre (const CtSignatures *self,
             const CtSetText    *date,
             double              width)
{
  double each = (width - self->recipients_width) / self->n_signers;

  return MIN (width - each / 2, width - date->width / 2);
}

/* The note stands beside the place and date, above them where these are long. */
static CtSetText *
set_note (CtFonts            *fonts,
          const CtSignatures *self,
          double              width,
          gboolean           *is_above)
{
  g_autoptr(CtSetText) date = self->place_date != NULL ? set_date (fonts, self) : NULL;
  double beside = date != NULL ? MIN (width * NOTE_SHARE, date_centre (self, date, width) - date->width / 2 - 3) : width;

  *is_above = beside < width * LEAST_NOTE_SHARE;
  return ct_set_text_wrapped (fonts, (CtFace) { 12, CT_FACE_ITALIC }, self->left_note, *is_above ? width : beside, CT_ALIGN_LEFT);
}

static double
date_height (CtFonts            *fonts,
             const CtSignatures *self,
             double              width)
{
  g_autoptr(CtSetText) note = NULL;
  gboolean is_above;

  if (self->left_note == NULL)
    return self->place_date != NULL ? DATE_HEIGHT : 0;
  note = set_note (fonts, self, width, &is_above);
  return is_above ? note->height + DATE_HEIGHT : MAX (DATE_HEIGHT, note->height + 0.8);
}

double
ct_signatures_height (CtFonts            *fonts,
                      const CtSignatures *self,
                      double              width)
{
  double office, hint, name;

  measure (fonts, self, width, &office, &hint, &name);
  return date_height (fonts, self, width) + office + hint + CLEAR + name;
}

static void
draw_date (CtPaper            *paper,
           const CtSignatures *self,
           double              x,
           double              y,
           double              width)
{
  CtFonts *fonts = ct_paper_get_fonts (paper);
  double height = date_height (fonts, self, width);
  gboolean is_above;

  if (self->left_note != NULL)
    ct_paper_take_text (paper, set_note (fonts, self, width, &is_above), x, y, NULL);
  if (self->place_date != NULL)
    {
      CtSetText *date = set_date (fonts, self);
      CtBox room = { x + date_centre (self, date, width) - date->width / 2, y + height - DATE_HEIGHT, date->width, DATE_HEIGHT };

      ct_paper_take_aligned (paper, date, &room, CT_ALIGN_CENTRE);
    }
}

static void
draw_signer (CtPaper            *paper,
             const CtSignatures *self,
             const CtSigner     *signer,
             const CtBox        *room,
             double              office_height,
             double              hint_height)
{
  CtFonts *fonts = ct_paper_get_fonts (paper);
  double y = room->y;
  CtSetText *set = set_office (fonts, self, signer, room->width);

  ct_paper_set_role (paper, CT_ROLE_OFFICE, -1);
  ct_paper_take_aligned (paper, set, &(CtBox) { room->x, y, room->width, office_height }, CT_ALIGN_CENTRE);
  y += office_height;
  set = set_hint (fonts, self, signer);
  ct_paper_take_aligned (paper, set, &(CtBox) { room->x, y, room->width, hint_height }, CT_ALIGN_CENTRE);
  y += hint_height + CLEAR;

  ct_paper_set_role (paper, CT_ROLE_SIGNER, -1);
  if (signer->name == NULL)
    {
      double centre = room->x + room->width / 2, half = MIN (DOTS_WIDTH, room->width) / 2;

      ct_paper_add_dots (paper, centre - half, centre + half, y + 3);
    }
  else
    {
      set = set_name (fonts, self, signer, room->width);
      ct_paper_take_aligned (paper, set, &(CtBox) { room->x, y, room->width, set->height }, CT_ALIGN_CENTRE);
    }
  ct_paper_set_role (paper, CT_ROLE_NONE, -1);
}

static void
draw_recipients (CtPaper            *paper,
                 const CtSignatures *self,
                 double              x,
                 double              y)
{
  CtFonts *fonts = ct_paper_get_fonts (paper);
  CtSetText *set = ct_set_text_line (fonts, (CtFace) { 12, CT_FACE_BOLD | CT_FACE_ITALIC }, "Nơi nhận:");

  for (guint i = 0; set != NULL; i++)
    {
      double height = set->height;

      ct_paper_take_text (paper, set, x, y, NULL);
      y += height;
      set = NULL;
      if (self->recipients[i] != NULL)
        {
          g_autofree char *escaped = ct_wording_escape (self->recipients[i]);
          g_autofree char *markup = g_strdup_printf ("- %s%c", escaped, self->recipients[i + 1] != NULL ? ';' : '.');

          set = ct_set_text_wrapped (fonts, (CtFace) { 12, 0 }, markup, self->recipients_width, CT_ALIGN_LEFT);
        }
    }
}

double
ct_signatures_draw (CtPaper            *paper,
                    const CtSignatures *self,
                    double              x,
                    double              y,
                    double              width)
{
  CtFonts *fonts = ct_paper_get_fonts (paper);
  double each = (width - self->recipients_width) / self->n_signers;
  double office, hint, name, top;

  measure (fonts, self, width, &office, &hint, &name);
  top = y + date_height (fonts, self, width);
  draw_date (paper, self, x, y, width);
  if (self->recipients != NULL)
    draw_recipients (paper, self, x, top);
  for (guint i = 0; i < self->n_signers; i++)
    draw_signer (paper, self, &self->signers[i],
                 &(CtBox) { x + self->recipients_width + i * each + MARGIN, top, each - 2 * MARGIN, 0 }, office, hint);
  return top + office + hint + CLEAR + name - y;
}

typedef struct
{
  CtBlock      base;
  CtSignatures signatures;
} SignatureBlock;

static double
measure_block (CtBlock *block,
               CtFlow  *flow)
{
  CtSignatures signatures = ((SignatureBlock *) block)->signatures;
  g_autofree char *left_note = signatures.left_note != NULL ? ct_flow_expand (flow, signatures.left_note) : NULL;

  signatures.left_note = left_note;
  return ct_signatures_height (ct_flow_get_fonts (flow), &signatures, ct_flow_get_width (flow));
}

static void
draw_block (CtBlock *block,
            CtFlow  *flow,
            double   y)
{
  CtSignatures signatures = ((SignatureBlock *) block)->signatures;
  g_autofree char *left_note = signatures.left_note != NULL ? ct_flow_expand (flow, signatures.left_note) : NULL;

  signatures.left_note = left_note;
  ct_signatures_draw (ct_flow_get_paper (flow), &signatures, ct_flow_get_spec (flow)->left, y, ct_flow_get_width (flow));
}

static void
free_block (CtBlock *block)
{
  CtSignatures *signatures = &((SignatureBlock *) block)->signatures;

  g_free ((char *) signatures->place_date);
  g_free ((char *) signatures->left_note);
  g_strfreev ((char **) signatures->recipients);
  for (guint i = 0; i < signatures->n_signers; i++)
    {
      g_free ((char *) signatures->signers[i].office);
      g_free ((char *) signatures->signers[i].hint);
      g_free ((char *) signatures->signers[i].name);
    }
  g_free (block);
}

static const CtBlockClass signatures_class = { measure_block, draw_block, free_block };

CtBlock *
ct_flow_add_signatures (CtFlow             *flow,
                        const CtSignatures *signatures)
{
  SignatureBlock *self = g_new0 (SignatureBlock, 1);

  self->base.klass = &signatures_class;
  self->base.keep = CT_KEEP_WITH_PREVIOUS | CT_KEEP_SIGNATURES;
  self->signatures = *signatures;
  self->signatures.place_date = g_strdup (signatures->place_date);
  self->signatures.left_note = g_strdup (signatures->left_note);
  self->signatures.recipients = (const char *const *) g_strdupv ((char **) signatures->recipients);
  for (guint i = 0; i < signatures->n_signers; i++)
    {
      self->signatures.signers[i].office = g_strdup (signatures->signers[i].office);
      self->signatures.signers[i].hint = g_strdup (signatures->signers[i].hint);
      self->signatures.signers[i].name = g_strdup (signatures->signers[i].name);
    }
  return ct_flow_add (flow, &self->base);
}
