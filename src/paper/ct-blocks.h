/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ct-flow.h"
#include "ct-words.h"

/* What forms are made of, besides tables. All return the block, owned by the flow. */

/* ── words ── */

CtBlock *ct_flow_add_paragraph (CtFlow *flow, const char *markup, CtFace face, CtAlign align);
/* A label and, beside it, words that may take several lines. */
CtBlock *ct_flow_add_labelled  (CtFlow *flow, const char *label, double label_width, const char *markup, double size, double step);
/* Two texts on one line, at both ends of it; either may be NULL. */
CtBlock *ct_flow_add_ends      (CtFlow *flow, const char *left, const char *right);
/* The same with a text in the middle. */
CtBlock *ct_flow_add_three     (CtFlow *flow, const char *left, const char *middle, const char *right, double size);
/* "Đơn vị tính: đồng" and its like, at the right, italic. */
CtBlock *ct_flow_add_unit      (CtFlow *flow);
/* A thick frame with a bold line of @size and words under it. */
CtBlock *ct_flow_add_framed    (CtFlow *flow, const char *title, double size, const char *words);
CtBlock *ct_flow_add_space     (CtFlow *flow, double height);

/* ── lines to be written on ── */

typedef struct
{
  const char *label;   /* markup; NULL none */
  const char *value;   /* plain text standing on the dots; NULL leaves them to the pen */
  CtFace      face;    /* of the value; size 0 is that of the line */
  double      width;   /* of the dots: 0 shares what is left of the line, below 0 there are none */
} CtFillPart;

typedef struct
{
  double size;      /* 0 for 13 */
  double step;      /* from line to line */
  double indent;
  guint  n_lines;   /* at least so many, the later ones empty; 0 for one */
} CtFillOptions;

/* The last part may run on to further lines. */
CtBlock *ct_flow_add_fill    (CtFlow *flow, const CtFillPart *parts, guint n_parts, const CtFillOptions *options);
guint    ct_fill_count_lines (CtFonts *fonts, const CtFillPart *parts, guint n_parts, const CtFillOptions *options, double width);
void     ct_fill_draw        (CtPaper *paper, const CtFillPart *parts, guint n_parts, const CtFillOptions *options,
                              double x, double y, double width);

/* ── signatures ── */

typedef struct
{
  const char *office;   /* in capitals */
  const char *hint;     /* "(Ký, họ tên)" */
  const char *name;     /* NULL: a dotted line; "": nothing is printed */
} CtSigner;

typedef struct
{
  const char       *place_date;      /* above the right-hand one, or NULL */
  const char       *left_note;       /* markup beside the place and date, or NULL */
  const char *const *recipients;     /* "Nơi nhận", NULL-terminated; or NULL */
  double            recipients_width;
  double            size;            /* of the offices and names; 0 for 12.5 */
  guint             n_signers;
  CtSigner          signers[4];
} CtSignatures;

CtBlock *ct_flow_add_signatures (CtFlow *flow, const CtSignatures *signatures);
double   ct_signatures_draw     (CtPaper *paper, const CtSignatures *signatures, double x, double y, double width);
double   ct_signatures_height   (CtFonts *fonts, const CtSignatures *signatures, double width);

/* ── heads ── */

/**
 * CtClubHead:
 *
 * How the club calls itself on its papers, and who holds its offices on the day of the paper.
 */
typedef struct
{
  char *parent;         /* "Hội Người cao tuổi xã An Mẫu" */
  char *parent_short;   /* "Hội NCT xã An Mẫu" */
  char *name;           /* "CLB LTHTGN thôn Bình An" */
  char *full_name;      /* "Câu lạc bộ Liên thế hệ Tự giúp nhau thôn Bình An" */
  char *address;        /* "thôn Bình An, xã An Mẫu, tỉnh Phú Thọ" */
  char *place;          /* before dates: "An Mẫu" */
  char *code;           /* "PT-AM-BA01" */
  char *chair;          /* names; NULL where nobody holds the office */
  char *treasurer;
  char *secretary;
  char *chair_title;    /* "bà", "ông"; NULL unknown */
  char *treasurer_title;
  char *secretary_title;
  CtWordsFlags words;   /* how it reads amounts */
} CtClubHead;

void  ct_club_head_copy       (CtClubHead *to, const CtClubHead *from);
void  ct_club_head_clear      (CtClubHead *head);
/* "An Mẫu, ngày 10 tháng 12 năm 2026"; dotted where @date is none. (transfer full) */
char *ct_club_head_place_date (const CtClubHead *head, CtDate date);

/* Official papers: association and club, the motto, number, place and date (either may be NULL). */
CtBlock *ct_flow_add_official_head (CtFlow *flow, const CtClubHead *club, const char *number, const char *place_date);
/* Books: unit and address; at the right two lines of markup, or NULL. */
CtBlock *ct_flow_add_book_head     (CtFlow *flow, const CtClubHead *club, const char *right1, const char *right2);
/* Sheets: association and club, title and a line under it, number and sheet in a frame. */
CtBlock *ct_flow_add_band          (CtFlow *flow, const CtClubHead *club, const char *title, double title_size,
                                    const char *subtitle, const char *number, const char *sheet);
/* Capitals in the middle; @subtitle is markup under it, or NULL. */
CtBlock *ct_flow_add_title         (CtFlow *flow, const char *title, double size, const char *subtitle, CtFace subtitle_face);
