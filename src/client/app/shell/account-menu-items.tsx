import LogOut from 'lucide-react/icons/log-out';
import ServerCog from 'lucide-react/icons/server-cog';
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useTranslation } from '#client/i18n/use-translation.ts';
import { type Language, languages } from '#client/i18n/words.ts';
import { useUser } from '#client/session/use-session.ts';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuSeparator } from '#client/ui/menu.tsx';
import { changeLanguage } from '../change-language.ts';
import { type Theme, usePreferences } from '../preferences.ts';
import { leave } from './leave.ts';

/** Settings, appearance, language, sign out. */
export function AccountMenuItems({ trigger, place }: { trigger: ReactElement; place: 'rail' | 'head' }) {
  const { t, language } = useTranslation();
  const user = useUser();
  const navigate = useNavigate();
  const { theme, setTheme } = usePreferences();

  return (
    <Menu
      defaultOpen
      trigger={trigger}
      side={place === 'rail' ? 'top' : 'bottom'}
      align={place === 'rail' ? 'start' : 'end'}
    >
      <MenuLabel>{user.email}</MenuLabel>
      <MenuItem icon={SlidersHorizontal} onSelect={() => void navigate('/settings/profile')}>
        {t('account.settings')}
      </MenuItem>
      {user.role === 'admin' && (
        <MenuItem icon={ServerCog} onSelect={() => void navigate('/admin/ai-providers')}>
          {t('account.admin')}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuLabel>{t('account.theme')}</MenuLabel>
      <MenuChoice<Theme>
        label={t('account.theme')}
        value={theme}
        onChange={setTheme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`theme.${value}`) }))}
      />
      <MenuSeparator />
      <MenuLabel>{t('language')}</MenuLabel>
      <MenuChoice<Language>
        label={t('language')}
        value={language}
        onChange={(language) => void changeLanguage(language)}
        options={(Object.keys(languages) as Language[]).map((value) => ({
          value,
          label: <span lang={value}>{languages[value]}</span>,
        }))}
      />
      <MenuSeparator />
      <MenuItem icon={LogOut} onSelect={() => void leave()}>
        {t('account.signOut')}
      </MenuItem>
    </Menu>
  );
}
