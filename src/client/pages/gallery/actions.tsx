import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import Clock from 'lucide-react/icons/clock';
import Download from 'lucide-react/icons/download';
import Ellipsis from 'lucide-react/icons/ellipsis';
import Plus from 'lucide-react/icons/plus';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useState } from 'react';
import { Avatar } from '#client/ui/avatar.tsx';
import { Badge } from '#client/ui/badge.tsx';
import { Button } from '#client/ui/button.tsx';
import { ButtonLink } from '#client/ui/button-link.tsx';
import { Chip } from '#client/ui/chip.tsx';
import { ExternalLink } from '#client/ui/external-link.tsx';
import { IconButton } from '#client/ui/icon-button.tsx';
import { Kbd } from '#client/ui/kbd.tsx';
import { Tabs } from '#client/ui/tabs.tsx';
import { TextLink } from '#client/ui/text-link.tsx';
import { Why } from '#client/ui/why.tsx';
import { Line, Specimen } from './specimen.tsx';

const focused = 'outline-2 outline-offset-2 outline-accent';

export function Actions() {
  const [mine, setMine] = useState(true);
  return (
    <>
      <Specimen title="Buttons" rule="One primary on a page; a verb and, where it helps, a number">
        <Line state="Rest">
          <Button variant="primary">Start reviewing</Button>
          <Button>Import roster</Button>
          <Button variant="ghost">Something else</Button>
          <Button variant="danger">Delete 3 files</Button>
          <Button variant="danger-quiet">Remove</Button>
        </Line>
        <Line state="Hover">
          <Button variant="primary" className="bg-accent-hover">
            Start reviewing
          </Button>
          <Button className="border-control-line bg-sunken">Import roster</Button>
          <Button variant="ghost" className="bg-hover text-ink">
            Something else
          </Button>
          <Button variant="danger" className="bg-danger-hover">
            Delete 3 files
          </Button>
          <Button variant="danger-quiet" className="bg-danger-soft">
            Remove
          </Button>
        </Line>
        <Line state="Pressed, focus">
          <Button variant="primary" className="bg-accent-press">
            Start reviewing
          </Button>
          <Button className="bg-pressed">Import roster</Button>
          <Button variant="primary" className={focused}>
            Start reviewing
          </Button>
          <Button className={focused}>Import roster</Button>
        </Line>
        <Line state="Busy, off">
          <Button variant="primary" busy>
            Saving
          </Button>
          <Button busy>Importing</Button>
          <Button variant="primary" disabled>
            Invite
          </Button>
          <Button disabled>Import roster</Button>
          <span className="text-13 text-ink-3">Only owners can import</span>
        </Line>
        <Line state="Sizes, icons">
          <Button variant="primary" size="lg">
            Large 44
          </Button>
          <Button icon={Download}>Export</Button>
          <Button size="sm">Small 30</Button>
          <IconButton icon={Plus} label="Add" variant="second" />
          <IconButton icon={Ellipsis} label="More actions" />
          <IconButton icon={Ellipsis} label="More actions, small" size="sm" />
        </Line>
        <Line state="Places">
          <ButtonLink to="?gallery" variant="second">
            A place as a button
          </ButtonLink>
          <TextLink to="?gallery">Open progress</TextLink>
          <TextLink to="?gallery" tone="quiet">
            Privacy
          </TextLink>
          <ExternalLink href="https://www.w3.org/WAI/" note="opens in a new tab">
            Guide to accessibility
          </ExternalLink>
        </Line>
      </Specimen>
      <Specimen title="Badges, chips, people" rule="A state has a word and a shape, never only a colour">
        <Line>
          <Badge>Draft</Badge>
          <Badge tone="good" icon={Check}>
            Active
          </Badge>
          <Badge tone="streak" icon={RefreshCw}>
            Renewing
          </Badge>
          <Badge tone="info" icon={Clock}>
            Queued
          </Badge>
          <Badge tone="danger" icon={CircleAlert}>
            Sign-in ended
          </Badge>
        </Line>
        <Line>
          <Chip pressed={mine} onClick={() => setMine(!mine)}>
            All 23
          </Chip>
          <Chip pressed={!mine} onClick={() => setMine(!mine)}>
            Messages 9
          </Chip>
          <Chip icon={Plus}>Role</Chip>
          <Chip disabled>Nothing here</Chip>
          <Kbd>⌘K</Kbd>
          <Kbd>Esc</Kbd>
        </Line>
        <Line>
          <Avatar name="Mina" tone="green" />
          <Avatar name="Oskar Lind" size="md" tone="amber" />
          <Avatar name="سارا محمدی" size="md" tone="blue" />
          <Avatar name="Harbour Language School" shape="group" size="md" tone="blue" />
          <Avatar name="Ana de Sousa" size="lg" tone="grey" />
        </Line>
        <Why>A reason always looks like this, and hangs from the thing that it explains</Why>
      </Specimen>
      <Specimen title="Tabs" rule="Each has an address">
        <Tabs
          label="Parts of the organization"
          tabs={[
            { to: '.', label: 'Members', count: 128, end: true },
            { to: 'teams', label: 'Teams' },
            { to: 'audit', label: 'Audit log' },
          ]}
        />
      </Specimen>
    </>
  );
}
