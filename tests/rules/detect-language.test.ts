import { describe, expect, it } from '@jest/globals';

import { plainIssueText } from '#rules';

import { detectOtherLanguage } from '../../src/rules/detect-language';

const detect = (summary: string, description = '', expected = 'en'): string | undefined =>
  detectOtherLanguage(plainIssueText({ summary, description }), expected);

describe('detectOtherLanguage', () => {
  it.each([
    ['German', 'de', 'Der Kunde kann die Rechnung nicht herunterladen'],
    ['German without accents or case', 'de', 'der export ist kaputt und wird nicht fertig'],
    ['French', 'fr', "L'utilisateur ne peut pas se connecter à la page de paiement"],
    ['Spanish', 'es', 'El usuario no puede descargar la factura desde el panel'],
    ['Portuguese', 'pt', 'O usuário não consegue fazer o download da fatura'],
    ['Italian', 'it', 'Il pulsante della pagina non funziona con questo browser'],
    ['Dutch', 'nl', 'De knop op de pagina werkt niet en het formulier wordt leeg'],
    ['Polish', 'pl', 'Nie można pobrać faktury na stronie przez użytkownika'],
    ['Swedish', 'sv', 'Det går inte att logga in och jag får ett fel'],
    ['Turkish', 'tr', 'Kullanıcı için yeni sayfa çalışmıyor'],
    ['Turkish in capitals', 'tr', 'KULLANICI İÇİN BU SAYFA VE DAHA ÇOK HATA'],
    ['German with marks that nobody sees', 'de', 'Der Ex\u00adport ist ni\u200dcht fer\u00adtig'],
    ['French in pieces', 'fr', "L'utilisateur préfère être informé avant la réunion".normalize('NFD')],
    ['Russian with more digits than letters', 'other', 'Ошибка 500, 2026-03-14 10:00:00'],
    ['Thai', 'other', 'ผู้ใช้ไม่สามารถเข้าสู่ระบบได้'],
    ['Hindi', 'other', 'उपयोगकर्ता लॉग इन नहीं कर सकता'],
    ['Japanese', 'other', 'ログインページにエラーが表示される'],
    ['Chinese', 'other', '登录页面无法加载'],
    ['Russian', 'other', 'Пользователь не может войти в систему'],
    ['Greek', 'other', 'Ο χρήστης δεν μπορεί να συνδεθεί'],
    ['Arabic', 'other', 'لا يمكن للمستخدم تسجيل الدخول'],
    ['Korean', 'other', '로그인 페이지 오류'],
    ['Japanese with English names', 'other', 'Safariでログインするとエラーが表示されます'],
  ])('tells %s', (_name, language, summary) => {
    expect(detect(summary)).toBe(language);
  });

  it.each([
    ['German', 'de', 'Anmeldung funktioniert nicht'],
    ['German', 'de', 'Fehler beim Export'],
    ['German', 'de', 'Neue Seite hinzufügen'],
    ['French', 'fr', 'Ajouter un bouton'],
    ['French', 'fr', 'Réunion de lancement'],
    ['Spanish', 'es', 'Agregar filtro para usuarios'],
    ['Spanish', 'es', 'Corregir error al guardar'],
  ])('tells short %s', (_name, language, summary) => {
    expect(detect(summary)).toBe(language);
  });

  it('tells a German description under an English summary', () => {
    expect(detect('Login', 'Die Anmeldung ist nicht möglich, wenn der Kunde noch kein Konto hat.')).toBe('de');
  });

  it.each([
    ['a sentence', 'The page does not load when I click on the button'],
    ['a terse summary', 'Upgrade to Java 21'],
    ['one word', 'misc'],
    ['nothing', ''],
    ['only marks and digits', '42 – ✅'],
    ['a German word', 'Rename the Anmeldung service'],
    ['German names', 'Invite Hans and Müller GmbH to the demo in München'],
    ['a quoted German message', 'Export fails with "Datei nicht gefunden" when the disk is full and there is no space'],
    ['some German between', 'The export von Daten nach Excel is slow and the page is empty'],
    ['a French name', 'Le Monde feed is empty'],
    ['a Japanese word', 'Support the Japanese era name 令和 in dates'],
    ['accents', 'Café résumé naïve'],
    ['cut short', 'start integration test (conformance, e'],
    ['code-like words', 'NullPointerException in com.example.no.op.Handler'],
    ['words that are also Dutch or Swedish', 'Is it over? No, hand in the form till May'],
    ['a word that is also Italian', 'Charge per seat or per site'],
    ['a word of two other languages', 'Quando'],
    ['typographic signs', '“The page” – it’s empty… and the user’s list is 50 € short'],
    ['a long word', `the ${'a'.repeat(30_000)}é of`],
    ['words that are also Portuguese or Polish', 'do no se as to em com'],
  ])('takes English with %s as English', (_name, summary) => {
    expect(detect(summary)).toBeUndefined();
  });

  const english = 'The user can open the page and it is shown with all of their orders when they are in the list. ';
  const german = 'Der Kunde kann die Rechnung nicht sehen, wenn er auf der Seite ist und noch kein Konto hat. ';
  const russian = 'Пользователь не может войти в систему, когда открывает страницу. ';

  it('tells what most of a text is in', () => {
    expect(detect('Invoices of the shop', `Steps to take in the app: ${german.repeat(5)}`)).toBe('de');
    expect(detect('', german + english.repeat(5))).toBeUndefined();
    expect(detect('', russian + english.repeat(2))).toBeUndefined();
    expect(detect('', `Error on the page of the app: ${russian.repeat(5)}`)).toBe('other');
  });

  it('reads no further once plenty of words say that it is in the expected language', () => {
    expect(detect(english, english + german.repeat(20))).toBeUndefined();
  });

  it('reads on while words of two languages stand close together', () => {
    expect(detect('', `${german}The page of the app is in the list of it. ${german.repeat(5)}`)).toBe('de');
  });

  it('does not read the end of a long text', () => {
    expect(detect('', `${'misc '.repeat(390)}${german.repeat(5)}`)).toBe('de');
    expect(detect('', `${'misc '.repeat(400)}${german.repeat(5)}`)).toBeUndefined();
    expect(detect('', `${'— “” '.repeat(400)}${german.repeat(5)}`)).toBe('de');
  });

  it.each(['code', 'quotes', 'links'] as const)('does not read %s', (part) => {
    const text = 'See the log: der Export ist nicht fertig und wird nicht mehr fertig. It is in the log';
    const description = { text, parts: [{ part, start: 13, end: text.indexOf('. It') }] };
    expect(detectOtherLanguage({ ...plainIssueText({}), description }, 'en')).toBeUndefined();
  });

  it('reads what stands in other parts, and before and behind a quote', () => {
    const text = 'Der Export > on this page of the user it is to be there < ist nicht fertig';
    const parts = [
      { part: 'lists' as const, start: 0, end: text.length },
      { part: 'quotes' as const, start: text.indexOf('>'), end: text.indexOf('<') },
      { part: 'code' as const, start: text.indexOf('on'), end: text.indexOf('page') },
    ];
    expect(detectOtherLanguage({ ...plainIssueText({}), description: { text, parts } }, 'en')).toBe('de');
  });

  it('expects the language that the rules read', () => {
    expect(detect('Der Export ist nicht fertig', '', 'de')).toBeUndefined();
    expect(detect('Der Export ist nicht fertig', '', 'de-AT')).toBeUndefined();
    expect(detect('The export is not finished', '', 'de')).toBe('en');
  });

  it('says nothing when it does not know the language that the rules read', () => {
    expect(detect('Пользователь не может войти', '', 'ru')).toBeUndefined();
    expect(detect('Der Export ist nicht fertig', '', 'constructor')).toBeUndefined();
    expect(detect('The export is not finished', '', 'ja')).toBeUndefined();
  });
});
