import { queryOptions } from '@tanstack/react-query';
import { keyOf } from '#client/session/queries.ts';
import { session } from '#client/session/session.ts';
import { images } from '#contract/images.ts';

/** The bytes of an image, which never change: fetched with the credentials of the session, since an address alone opens nothing. */
export const pictureQuery = (imageId: string) =>
  queryOptions({
    queryKey: [...keyOf(images.content), imageId],
    queryFn: async ({ signal }) => {
      const answer = await session.api.fetch(images.content, { params: { image_id: imageId } }, { signal });
      return answer.blob();
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
