import { LoadedPart, type LoadedProps } from '#client/session/loaded-part.tsx';

export function Loaded<T>(props: LoadedProps<T>) {
  return <LoadedPart area="live" {...props} />;
}
