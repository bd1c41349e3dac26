import Check from 'lucide-react/icons/check';
import MessageCircle from 'lucide-react/icons/message-circle';
import PenLine from 'lucide-react/icons/pen-line';
import { useState } from 'react';
import { Badge } from '#client/ui/badge.tsx';
import { DataTable, type Sort } from '#client/ui/data-table.tsx';
import { ProgressBar } from '#client/ui/progress-bar.tsx';
import { Receipt } from '#client/ui/receipt.tsx';
import { RowLink } from '#client/ui/row-link.tsx';
import { Stat, StatRow } from '#client/ui/stat.tsx';
import { Specimen } from './specimen.tsx';

const modules = [
  { name: 'Emails and letters', skill: 'Writing', tasks: '3 of 6', best: 78 },
  { name: 'Trains and timetables', skill: 'Listening', tasks: '5 of 5', best: 91 },
  { name: 'Small talk', skill: 'Speaking', tasks: '1 of 8', best: 64 },
];

export function Tables() {
  const [sort, setSort] = useState<Sort>({ key: 'best', direction: 'descending' });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const rows = modules.toSorted(
    (a, b) => sign * (sort.key === 'best' ? a.best - b.best : a.name.localeCompare(b.name)),
  );
  return (
    <>
      <Specimen title="Table and rows" rule="44 px rows, one hairline, figures to the end">
        <DataTable
          label="Modules"
          columns={[
            { key: 'name', header: 'Module', cell: (row) => row.name, sortable: true },
            {
              key: 'skill',
              header: 'Skill',
              cell: (row) => <span className="text-ink-3">{row.skill}</span>,
              from: 'tablet',
            },
            { key: 'tasks', header: 'Tasks', cell: (row) => row.tasks, align: 'end' },
            { key: 'best', header: 'Best', cell: (row) => row.best, align: 'end', sortable: true },
          ]}
          rows={rows}
          rowKey={(row) => row.name}
          isSelected={(row) => row.name === 'Small talk'}
          sort={sort}
          onSort={setSort}
        />
        <ul>
          <li>
            <RowLink
              to="?gallery"
              icon={PenLine}
              title="An email to your landlord"
              detail="English, writing · 74 of 120 words, saved yesterday"
            />
          </li>
          <li>
            <RowLink
              to="?gallery"
              icon={MessageCircle}
              title="Why my average came out wrong"
              detail="Chat · 8 messages, one answer you have not read"
            />
          </li>
        </ul>
      </Specimen>
      <Specimen title="Figures and receipt" rule="A number says what it is made of">
        <StatRow>
          <Stat label="Level" value="12" unit="540 of 1,200 XP">
            <ProgressBar label="Level 12" value={540} max={1200} valueText="540 of 1,200 XP" className="my-1.5" />
            About 3 weeks to level 13
          </Stat>
          <Stat label="Streak" value="41" unit="days">
            Longest 63, in spring
          </Stat>
          <Stat label="Total" value="7,140" unit="XP">
            The sum of 611 entries
          </Stat>
        </StatRow>
        <Receipt
          className="max-w-[358px]"
          title="Monday 12 October"
          badge={
            <Badge tone="good" icon={Check}>
              Counts
            </Badge>
          }
          lines={[
            { key: '1', time: '07:42', label: 'Reviewed 14 cards', value: 14 },
            { key: '2', time: '07:58', label: 'Chat: division in Python', value: 10 },
            { key: '3', time: '19:10', label: 'Writing task, 68 of 100', value: 25 },
            { key: '4', time: '19:31', label: 'Live talk, 6 minutes', value: 11 },
          ]}
          total={{ label: 'Total', value: '60 XP' }}
          note="38 minutes, counted only while the page was open and used. Lisbon time, UTC+1. Your day starts at 04:00."
        />
      </Specimen>
    </>
  );
}
