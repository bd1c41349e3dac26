import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { Button } from '#client/ui/button.tsx';
import { Chip } from '#client/ui/chip.tsx';
import { MoreButton } from '#client/ui/more-button.tsx';
import { Section } from '#client/ui/section.tsx';
import { Select } from '#client/ui/select.tsx';
import { type ModuleFilter, modulePages } from '../english-queries.ts';
import { levelBelow, levels } from '../level-scale.tsx';
import { Loaded } from '../loaded.tsx';
import { ModuleRow } from './module-row.tsx';
import { skills } from './skill-names.ts';

const everything: ModuleFilter = { level: null, skill: null };

/** All modules by level, narrowed by level and skill. */
export function ModuleList({ completed, className }: { completed: number | undefined; className?: string }) {
  const { t } = useTranslation('english');
  const [filter, setFilter] = useState(everything);
  const list = useInfiniteQuery(modulePages(filter));
  return (
    <Section
      title={t('modules.title')}
      end={completed ? t('modules.completed', { count: completed }) : undefined}
      className={className}
    >
      <div className="flex flex-wrap items-center gap-2 pt-3.5 pb-1">
        <fieldset className="flex flex-wrap gap-1.5">
          <legend className="sr-only">{t('modules.level')}</legend>
          {[null, ...levels.slice(0, 5)].map((level) => (
            <Chip key={level} pressed={filter.level === level} onClick={() => setFilter({ ...filter, level })}>
              {level ?? t('modules.every')}
            </Chip>
          ))}
        </fieldset>
        <Select
          size="sm"
          aria-label={t('modules.skill')}
          value={filter.skill ?? ''}
          onChange={({ target: { value } }) =>
            setFilter({ ...filter, skill: skills.find((skill) => skill === value) ?? null })
          }
          className="w-auto"
        >
          <option value="">{t('modules.everySkill')}</option>
          {skills.map((skill) => (
            <option key={skill} value={skill}>
              {t(`skills.${skill}`)}
            </option>
          ))}
        </Select>
      </div>
      <Loaded from={list} what={t('what.modules')}>
        {({ pages }) => {
          const modules = pages.flatMap(({ items }) => items);
          if (modules.length === 0) {
            return (
              <p className="flex flex-wrap items-center gap-3 pt-3 text-ink-3">
                {t('modules.none')}
                <Button size="sm" onClick={() => setFilter(everything)}>
                  {t('modules.showAll')}
                </Button>
              </p>
            );
          }
          return levels
            .map((level) => [level, modules.filter((module) => module.cefr_level === level)] as const)
            .filter(([, some]) => some.length > 0)
            .map(([level, some]) => (
              <section key={level} aria-label={`${t('modules.level')} ${level}`} className="pt-5">
                <div className="flex flex-wrap items-baseline gap-x-2.5">
                  <h3 className="text-15 font-semi">{level}</h3>
                  {some.some(({ status }) => status === 'locked') && (
                    <p className="text-13 text-ink-3">{t('modules.opens', { level: levelBelow(level) })}</p>
                  )}
                </div>
                <ul>
                  {some.map((module) => (
                    <li key={module.id}>
                      <ModuleRow module={module} />
                    </li>
                  ))}
                </ul>
              </section>
            ));
        }}
      </Loaded>
      <MoreButton list={list}>{t('modules.more')}</MoreButton>
    </Section>
  );
}
