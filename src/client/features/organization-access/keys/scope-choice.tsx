import { useTranslation } from '#client/i18n/use-translation.ts';
import { Checkbox } from '#client/ui/checkbox.tsx';

interface ScopeChoiceProps<S extends string> {
  legend: string;
  scopes: readonly S[];
  chosen: readonly S[];
  /** Of these: what the person may not give away. */
  beyond: readonly S[];
  error?: string | undefined;
  onChange: (scopes: S[]) => void;
}

/** What is permitted, reading apart from writing; what the own role does not give is shown, and cannot be chosen. */
export function ScopeChoice<S extends string>({
  legend,
  scopes,
  chosen,
  beyond,
  error,
  onChange,
}: ScopeChoiceProps<S>) {
  const { t } = useTranslation('organizationAccess');
  const isBroad = (scope: S) => scope.startsWith('api:');
  const groups = [
    { name: t('scopes.read'), of: scopes.filter((scope) => !isBroad(scope) && scope.endsWith(':read')) },
    { name: t('scopes.write'), of: scopes.filter((scope) => !isBroad(scope) && scope.endsWith(':write')) },
    { name: t('scopes.broad'), of: scopes.filter(isBroad) },
  ].filter(({ of }) => of.length > 0);
  const change = (scope: S, on: boolean) =>
    onChange(scopes.filter((one) => (one === scope ? on : chosen.includes(one))));
  return (
    <fieldset aria-invalid={error ? true : undefined}>
      <legend className="mb-2 text-13 font-medium">{legend}</legend>
      <div className="grid gap-4 tablet:grid-cols-2">
        {groups.map(({ name, of }) => (
          <fieldset key={name}>
            <legend className="mb-1.5 text-12 text-ink-3">{name}</legend>
            <div className="grid gap-1.5">
              {of.map((scope) => (
                <Checkbox
                  key={scope}
                  label={
                    <bdi dir="ltr" className="font-mono text-13">
                      {scope}
                    </bdi>
                  }
                  hint={beyond.includes(scope) ? t('scopes.beyond') : undefined}
                  checked={chosen.includes(scope)}
                  disabled={beyond.includes(scope)}
                  onChange={(event) => change(scope, event.target.checked)}
                />
              ))}
            </div>
          </fieldset>
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-2 text-13 text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
