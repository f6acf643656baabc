/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ct-stored-zip.h"

#include <string.h>

struct _CtStoredZip
{
  GByteArray *body;
  GByteArray *directory;
  guint16     n;
};

static guint32
checksum (const guint8 *data,
          gsize         length)
{
  guint32 crc = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (int bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ (crc & 1 ? 0xedb88320 : 0);
    }
  return ~crc;
}

static void
put (GByteArray *out,
     guint32     value,
     guint       n_bytes)
{
  for (guint i = 0; i < n_bytes; i++)
    {
      guint8 byte = value >> (8 * i);

      g_byte_array_append (out, &byte, 1);
    }
}

CtStoredZip *
ct_stored_zip_new (void)
{
  CtStoredZip *zip = g_new0 (CtStoredZip, 1);

  zip->body = g_byte_array_new ();
  zip->directory = g_byte_array_new ();
  return zip;
}

/* What the local header and the directory have in common: version, flags, method, time, sums and lengths. */
static void
put_facts (GByteArray *out,
           guint32     crc,
           gsize       length,
           gsize       name_length)
{
  put (out, 20, 2);
  put (out, 0, 2);
  put (out, 0, 2);
  put (out, 0x00210000, 4);
  put (out, crc, 4);
  put (out, length, 4);
  put (out, length, 4);
  put (out, name_length, 2);
  put (out, 0, 2);
}

void
ct_stored_zip_add (CtStoredZip *zip,
                   const char  *name,
                   const void  *data,
                   gsize        length)
{
  guint32 crc = checksum (data, length);
  guint32 offset = zip->body->len;

  put (zip->body, 0x04034b50, 4);
  put_facts (zip->body, crc, length, strlen (name));
  g_byte_array_append (zip->body, (const guint8 *) name, strlen (name));
  if (length > 0)
    g_byte_array_append (zip->body, data, length);

  put (zip->directory, 0x02014b50, 4);
  put (zip->directory, 20, 2);
  put_facts (zip->directory, crc, length, strlen (name));
  put (zip->directory, 0, 2);
  put (zip->directory, 0, 2);
  put (zip->directory, 0, 2);
  put (zip->directory, 0, 4);
  put (zip->directory, offset, 4);
  g_byte_array_append (zip->directory, (const guint8 *) name, strlen (name));
  zip->n++;
}

GBytes *
ct_stored_zip_finish (CtStoredZip *zip)
{
  guint32 offset = zip->body->len;
  GBytes *bytes;

  g_byte_array_append (zip->body, zip->directory->data, zip->directory->len);
  put (zip->body, 0x06054b50, 4);
  put (zip->body, 0, 4);
  put (zip->body, zip->n, 2);
  put (zip->body, zip->n, 2);
  put (zip->body, zip->directory->len, 4);
  put (zip->body, offset, 4);
  put (zip->body, 0, 2);
  bytes = g_byte_array_free_to_bytes (zip->body);
  g_byte_array_unref (zip->directory);
  g_free (zip);
  return bytes;
}

guint
ct_split_input (const guint8 *data,
                gsize         size,
                const guint8 *starts[],
                gsize         lengths[],
                guint         max)
{
  guint n = 0;

  while (n < max)
    {
      const guint8 *stop = size > 0 && n + 1 < max ? memchr (data, 1, size) : NULL;

      starts[n] = data;
      lengths[n++] = stop != NULL ? (gsize) (stop - data) : size;
      if (stop == NULL)
        break;
      size -= stop + 1 - data;
      data = stop + 1;
    }
  return n;
}
