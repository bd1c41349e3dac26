import { useState } from 'react';
import { Checkbox } from '#client/ui/checkbox.tsx';
import { Field } from '#client/ui/field.tsx';
import { PasswordInput } from '#client/ui/password-input.tsx';
import { RadioGroup } from '#client/ui/radio-group.tsx';
import { SearchInput } from '#client/ui/search-input.tsx';
import { SegmentedControl } from '#client/ui/segmented-control.tsx';
import { Select } from '#client/ui/select.tsx';
import { Switch } from '#client/ui/switch.tsx';
import { TextArea } from '#client/ui/text-area.tsx';
import { TextInput } from '#client/ui/text-input.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { Line, Specimen } from './specimen.tsx';

export function Fields() {
  const [captions, setCaptions] = useState(true);
  const [sound, setSound] = useState(false);
  const [plan, setPlan] = useState<'daily' | 'four'>('daily');
  const [view, setView] = useState<'grid' | 'table'>('grid');
  return (
    <Specimen title="Fields" rule="The label stays; help sits below, and an error says what to do">
      <div className="grid gap-x-6 gap-y-5 tablet:grid-cols-2">
        <Field label="Nickname">
          <TextInput placeholder="What the tutor calls you" />
        </Field>
        <Field label="Nickname in focus" hint="1 to 40 characters">
          <TextInput defaultValue="Mina" className="border-accent outline-2 -outline-offset-1 outline-accent" />
        </Field>
        <Field label="Join code" error="This code ended on 1 October. Ask for a new one.">
          <TextInput defaultValue="HRB-4471" face="mono" />
        </Field>
        <Field label="Email" hint="Your school manages this address">
          <TextInput defaultValue="mina@harbour.example" disabled />
        </Field>
        <Field label="Password" end={<TextLink to="?gallery">What makes a good one?</TextLink>}>
          <PasswordInput
            labels={{ show: 'Show the password', hide: 'Hide the password' }}
            defaultValue="correct-horse-9"
            autoComplete="new-password"
          />
        </Field>
        <Field label="Level">
          <Select defaultValue="b1">
            <option value="a2">A2, elementary</option>
            <option value="b1">B1, intermediate</option>
          </Select>
        </Field>
        <Field label="About you" hint="It grows with the text">
          <TextArea defaultValue="I am learning for my work at the harbour, and I like to cook." />
        </Field>
        <div className="grid content-start gap-5">
          <SearchInput label="Find a conversation" placeholder="Find a conversation" />
          <Field label="Small, for toolbars">
            <Select size="sm">
              <option>Newest first</option>
              <option>Oldest first</option>
            </Select>
          </Field>
        </div>
      </div>
      <Line className="gap-x-5">
        <Checkbox label="Exact words" defaultChecked />
        <Checkbox label="Same meaning" />
        <Checkbox label="All 14 members" mixed />
        <Checkbox label="Not for you" disabled />
        <Switch label="Captions" checked={captions} onChange={setCaptions} />
        <Switch label="Sound" checked={sound} onChange={setSound} />
        <SegmentedControl
          label="View"
          segments={[
            { value: 'grid', label: 'Grid' },
            { value: 'table', label: 'Table' },
          ]}
          value={view}
          onChange={setView}
        />
      </Line>
      <div className="grid gap-x-6 gap-y-5 tablet:grid-cols-2">
        <RadioGroup
          label="How often you plan to study"
          options={[
            { value: 'daily', label: 'Daily', hint: 'A missed day uses a freeze, when you have one' },
            { value: 'four', label: '4 days of 7', hint: 'The other three are free' },
          ]}
          value={plan}
          onChange={setPlan}
        />
        <Switch
          layout="row"
          label="Show my public profile"
          hint="Level, total XP and streak, and nothing else"
          checked={sound}
          onChange={setSound}
        />
      </div>
    </Specimen>
  );
}
