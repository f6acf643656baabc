/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-astronomy.h"

#include <glib.h>
#include <math.h>

/* The series are those that almanacs are made from: for the phases of the moon the periodic terms collected by
 * J. Meeus (Astronomical Algorithms, chapter 49), for the sun the theory VSOP87 of P. Bretagnon and G. Francou,
 * each without the terms too small to matter for the day on which something happens. */

#define J2000 2451545.0
#define RADIANS (G_PI / 180)

/* The one new moon of these centuries that fell nearer to midnight in Hà Nội than the series can tell: they say
 * 23:59:57 on 7 July 1967; exact ephemerides, 3.7 seconds after midnight. */
#define NEW_MOON_OF_JULY_1967 (-402)
#define CORRECTION_OF_JULY_1967 (7.0 / 86400)

typedef struct
{
  double amplitude;
  gint8  m, m1, f;      /* multiples of the sun's and the moon's anomaly, and of the moon's latitude */
  gint8  eccentricity;  /* power of the factor for the earth's orbit */
} PhaseTerm;

typedef struct
{
  double amplitude, phase, frequency;
} Term;

static const PhaseTerm phase_terms[] = {
  { -0.40720, 0, 1, 0, 0 }, { 0.17241, 1, 0, 0, 1 }, { 0.01608, 0, 2, 0, 0 }, { 0.01039, 0, 0, 2, 0 }, { 0.00739, -1, 1, 0, 1 },
  { -0.00514, 1, 1, 0, 1 }, { 0.00208, 2, 0, 0, 2 }, { -0.00111, 0, 1, -2, 0 }, { -0.00057, 0, 1, 2, 0 }, { 0.00056, 1, 2, 0, 1 },
  { -0.00042, 0, 3, 0, 0 }, { 0.00042, 1, 0, 2, 1 }, { 0.00038, 1, 0, -2, 1 }, { -0.00024, -1, 2, 0, 1 }, { -0.00007, 2, 1, 0, 0 },
  { 0.00004, 0, 2, -2, 0 }, { 0.00004, 3, 0, 0, 0 }, { 0.00003, 1, 1, -2, 0 }, { 0.00003, 0, 2, 2, 0 }, { -0.00003, 1, 1, 2, 0 },
  { 0.00003, -1, 1, 2, 0 }, { -0.00002, -1, 1, -2, 0 }, { -0.00002, 1, 3, 0, 0 }, { 0.00002, 0, 4, 0, 0 },
};

/* The pull of the planets: degrees at k = 0, degrees a month. */
static const Term planet_terms[] = {
  { 0.000325, 299.77, 0.107408 }, { 0.000165, 251.88, 0.016321 }, { 0.000164, 251.83, 26.651886 },
  { 0.000126, 349.42, 36.412478 }, { 0.000110, 84.66, 18.206239 }, { 0.000062, 141.74, 53.303771 },
  { 0.000060, 207.14, 2.453732 }, { 0.000056, 154.84, 7.306860 }, { 0.000047, 34.52, 27.261239 },
  { 0.000042, 207.19, 0.121824 }, { 0.000040, 291.34, 1.844379 }, { 0.000037, 161.72, 24.198154 },
  { 0.000035, 239.56, 25.513099 }, { 0.000023, 331.55, 3.592518 },
};

/* The earth's longitude in 1e-8 radians; frequencies in radians a thousand years. */
static const Term earth_0[] = {
  { 175347046, 0, 0 }, { 3341656, 4.6692568, 6283.07585 }, { 34894, 4.6261, 12566.1517 }, { 3497, 2.7441, 5753.3849 },
  { 3418, 2.8289, 3.5231 }, { 3136, 3.6277, 77713.7715 }, { 2676, 4.4181, 7860.4194 }, { 2343, 6.1352, 3930.2097 },
  { 1324, 0.7425, 11506.7698 }, { 1273, 2.0371, 529.691 }, { 1199, 1.1096, 1577.3435 }, { 990, 5.233, 5884.927 },
  { 902, 2.045, 26.298 }, { 857, 3.508, 398.149 }, { 780, 1.179, 5223.694 }, { 753, 2.533, 5507.553 },
  { 505, 4.583, 18849.228 }, { 492, 4.205, 775.523 }, { 357, 2.92, 0.067 }, { 317, 5.849, 11790.629 },
  { 284, 1.899, 796.298 }, { 271, 0.315, 10977.079 }, { 243, 0.345, 5486.778 }, { 206, 4.806, 2544.314 },
  { 205, 1.869, 5573.143 }, { 202, 2.458, 6069.777 }, { 156, 0.833, 213.299 }, { 132, 3.411, 2942.463 },
  { 126, 1.083, 20.775 }, { 115, 0.645, 0.98 }, { 103, 0.636, 4694.003 }, { 102, 0.976, 15720.839 }, { 102, 4.267, 7.114 },
  { 99, 6.21, 2146.17 }, { 98, 0.68, 155.42 }, { 86, 5.98, 161000.69 }, { 85, 1.3, 6275.96 }, { 85, 3.67, 71430.7 },
  { 80, 1.81, 17260.15 },
};

static const Term earth_1[] = {
  { 628331966747.0, 0, 0 }, { 206059, 2.678235, 6283.07585 }, { 4303, 2.6351, 12566.1517 }, { 425, 1.59, 3.523 },
  { 119, 5.796, 26.298 }, { 109, 2.966, 1577.344 }, { 93, 2.59, 18849.23 }, { 72, 1.14, 529.69 },
};

static const Term earth_2[] = {
  { 52919, 0, 0 }, { 8720, 1.0721, 6283.0758 }, { 309, 0.867, 12566.152 },
};

/* Seconds by which the even time of the theories is ahead of the clocks, every 10 years from 1800: observed to
 * 2020, then as the earth is expected to slow down; forecasts for 2080 differ by a minute. */
static double
delta_t_days (double julian_day)
{
  static const double seconds[] = { 18.6, 15.2, 16.6, 10.7, 7.6, 9.3, 9.0, 2.3, -3.2, -3.9, -2.0, 11.1, 21.6, 24.4, 24.4, 28.9, 33.2,
                                    40.2, 50.5, 56.9, 63.8, 66.1, 69.4, 71, 75, 82, 95, 115, 140, 165, 190, 215, 240, 265, 290, 315,
                                    340, 365, 390, 415, 440 };
  double place = (2000 + (julian_day - J2000) / 365.25 - 1800) / 10;
  int i = CLAMP ((int) floor (place), 0, (int) G_N_ELEMENTS (seconds) - 2);

  place = CLAMP (place - i, 0.0, 1.0);
  return (seconds[i] + (seconds[i + 1] - seconds[i]) * place) / 86400;
}

double
ct_astronomy_new_moon (int k)
{
  double t = k / 1236.85;
  double t2 = t * t;
  double t3 = t2 * t;
  double day = 2451550.09766 + 29.530588861 * k + 0.00015437 * t2 - 0.00000015 * t3 + 0.00000000073 * t3 * t;
  double eccentricity = 1 - 0.002516 * t - 0.0000074 * t2;
  double m = 2.5534 + 29.1053567 * k - 0.0000014 * t2 - 0.00000011 * t3;
  double m1 = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3;
  double f = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3;
  double node = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3;

  for (gsize i = 0; i < G_N_ELEMENTS (phase_terms); i++)
    {
      const PhaseTerm *term = &phase_terms[i];
      double angle = term->m * m + term->m1 * m1 + term->f * f;

      day += term->amplitude * pow (eccentricity, term->eccentricity) * sin (angle * RADIANS);
    }
  day -= 0.00017 * sin (node * RADIANS);
  for (gsize i = 0; i < G_N_ELEMENTS (planet_terms); i++)
    day += planet_terms[i].amplitude * sin ((planet_terms[i].phase + planet_terms[i].frequency * k) * RADIANS);
  if (k == NEW_MOON_OF_JULY_1967)
    day += CORRECTION_OF_JULY_1967;

  return day - delta_t_days (day);
}

static double
sum (const Term *terms,
     gsize       n,
     double      millennia)
{
  double total = 0;

  for (gsize i = 0; i < n; i++)
    total += terms[i].amplitude * cos (terms[i].phase + terms[i].frequency * millennia);
  return total;
}

double
ct_astronomy_sun_longitude (double julian_day)
{
  double t = (julian_day + delta_t_days (julian_day) - J2000) / 365250;
  double earth = (sum (earth_0, G_N_ELEMENTS (earth_0), t) + sum (earth_1, G_N_ELEMENTS (earth_1), t) * t +
                  sum (earth_2, G_N_ELEMENTS (earth_2), t) * t * t + 289 * cos (5.844 + 6283.076 * t) * t * t * t) / 1e8;
  double node = (125.04452 - 19341.36261 * t) * RADIANS;
  double mean_sun = (280.4665 + 360007.698 * t) * RADIANS;
  double mean_moon = (218.3165 + 4812678.813 * t) * RADIANS;
  double anomaly = (357.52911 + 359990.503 * t) * RADIANS;
  /* Seconds of arc: the nodding of the earth's axis, and the sun's light being under way. */
  double nutation = -17.2 * sin (node) - 1.32 * sin (2 * mean_sun) - 0.23 * sin (2 * mean_moon) + 0.21 * sin (2 * node);
  double aberration = -20.4898 * (1 + 0.01671 * cos (anomaly));
  double longitude = earth / RADIANS + 180 + (nutation + aberration - 0.09033) / 3600;

  longitude = fmod (longitude, 360);
  return longitude < 0 ? longitude + 360 : longitude;
}
