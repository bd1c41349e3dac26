import { z } from 'zod';
import { area, endpoint } from './kernel/endpoint.ts';
import { Id, Instant } from './kernel/fields.ts';

/** Ours (+): images that a learner shows to a model. */

export const imageMediaTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

/** The largest image, in bytes: a picture of 1,568 pixels, beyond which models see no more, takes less. */
export const maxImageBytes = 1_048_576;
/** The longest side, in pixels. */
export const maxImageSide = 4096;
/** Images of one message. */
export const maxImages = 6;

const Side = z.int().min(1).max(maxImageSide).meta({ description: 'Pixels.', example: 1280 });
const Alt = z.string().trim().max(300, 'Keep the description under 300 characters.').meta({
  description: 'What it shows, for whoever does not see it; may be empty.',
  example: 'A menu in front of a café',
});

export const ChatImage = z
  .object({
    id: Id,
    media_type: z.enum(imageMediaTypes),
    width: Side,
    height: Side,
    byte_count: z.int().min(1).meta({ description: 'Bytes.', example: 184_320 }),
    created_at: Instant,
  })
  .meta({ id: 'ChatImage' });
export type ChatImage = z.infer<typeof ChatImage>;

/** How a request names an image. */
export const ImageRef = z.object({ image_id: Id, alt: Alt.default('') }).meta({ id: 'ChatImageRef' });

/** An image of a message. */
export const MessageImage = z
  .object({ image_id: Id, alt: Alt, width: Side, height: Side })
  .meta({ id: 'MessageImage' });
export type MessageImage = z.infer<typeof MessageImage>;

const ImageUpload = z
  .object({
    file: z
      .file()
      .max(maxImageBytes, 'Choose an image of at most 1 MB.')
      .meta({
        description: `PNG, JPEG, WebP or GIF; at most 1 MB and ${maxImageSide} pixels a side.`,
      }),
  })
  .meta({ id: 'ChatImageUpload' });

export const images = area('images', 'Images', {
  upload: endpoint({
    method: 'POST',
    path: '/api/core/images',
    summary: 'Upload an image for a question',
    description: 'Name its id in `images` of `POST /api/core/chat`. One that no message has is deleted after a day.',
    access: 'any',
    scope: 'conversations:write',
    body: ImageUpload,
    bodyType: 'multipart',
    maxFileBytes: maxImageBytes,
    response: ChatImage,
    status: 201,
  }),
  content: endpoint({
    method: 'GET',
    path: '/api/core/images/{image_id}',
    summary: 'Get an image',
    description: 'Its own learner alone.',
    access: 'any',
    scope: 'conversations:read',
    params: z.object({ image_id: Id }),
    response: z.string().meta({ description: 'The bytes of the image.', override: { format: 'binary' } }),
    produces: imageMediaTypes,
  }),
});
