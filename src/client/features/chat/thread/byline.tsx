/** Provider and model; once when the model's name says both. */
export function Byline({ who, which }: { who: string; which: string }) {
  const same = which.toLocaleLowerCase().startsWith(who.toLocaleLowerCase());
  return (
    <span>
      <b className="font-semi text-ink">{same ? which : who}</b>
      {which !== '' && !same && <> · {which}</>}
    </span>
  );
}
