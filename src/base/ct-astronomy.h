/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Moments as Julian days of Universal Time; good to some seconds from 1800 to 2200. */

/* New moon number @k; 0 is that of 6 January 2000. */
double ct_astronomy_new_moon      (int k);
/* The sun's apparent longitude in degrees, from 0 up to, not including, 360. */
double ct_astronomy_sun_longitude (double julian_day);
