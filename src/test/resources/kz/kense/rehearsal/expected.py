#!/usr/bin/env python3
"""Writes the scenarios of this folder and expected.csv, the table they are played against.

Nothing here comes from the program or from its regulation files: the terms, actors and paragraphs below are typed from the
acts, the days from the calendar of working days. Run it from this folder after changing it: python3 expected.py

Rules of counting
  days and months begin on the day after; wd are working days; a last cd or mo day that is not working moves on;
  minutes and hours run in working time 09:00-13:00, 14:30-18:30; a term in days ends at 18:30;
  a step is due at its own term, or at the total less the terms of the office steps after it, whichever is earlier;
  a step that the act gives no term is due with the total.
"""
import calendar as months
import csv
import os
from datetime import date, datetime, time, timedelta

HERE = os.path.dirname(os.path.abspath(__file__))
OFF, WORKING = set(), set()
with open(os.path.join(HERE, '..', 'calendar', 'calendar_kz_2013_2027.csv'), encoding='utf-8') as f:
    for row in csv.reader(f):
        if row and row[0][:2] == '20':
            (WORKING if 'WORKING' in row else OFF).add(date.fromisoformat(row[0]))

OPEN, NOON, AFTER, CLOSE = time(9), time(13), time(14, 30), time(18, 30)


def works(d):
    return d in WORKING or (d not in OFF and d.weekday() < 5)


def following(d):
    d += timedelta(1)
    while not works(d):
        d += timedelta(1)
    return d


def previous(d):
    d -= timedelta(1)
    while not works(d):
        d -= timedelta(1)
    return d


def clock_on(t, minutes):
    while True:
        if not works(t.date()) or t.time() >= CLOSE:
            t = datetime.combine(following(t.date()), OPEN)
        if t.time() < OPEN:
            t = datetime.combine(t.date(), OPEN)
        if NOON <= t.time() < AFTER:
            t = datetime.combine(t.date(), AFTER)
        end = datetime.combine(t.date(), NOON if t.time() < NOON else CLOSE)
        room = (end - t).seconds // 60
        if minutes <= room:
            return t + timedelta(minutes=minutes)
        minutes -= room
        t = end


def clock_back(t, minutes):
    while True:
        if NOON < t.time() <= AFTER:
            t = datetime.combine(t.date(), NOON)
        if t.time() <= OPEN:
            t = datetime.combine(previous(t.date()), CLOSE)
        start = datetime.combine(t.date(), AFTER if t.time() > AFTER else OPEN)
        room = (t - start).seconds // 60
        if minutes <= room:
            return t - timedelta(minutes=minutes)
        minutes -= room
        t = start


def due(term, start):
    n, unit = term
    if unit in ('min', 'h'):
        return clock_on(start, n * (60 if unit == 'h' else 1))
    d = start.date()
    if unit == 'wd':
        for _ in range(n):
            d = following(d)
    elif unit == 'cd':
        d += timedelta(n)
    else:
        y, m = divmod(d.month - 1 + n, 12)
        y, m = d.year + y, m + 1
        d = date(y, m, min(d.day, months.monthrange(y, m)[1]))
    while not works(d):
        d += timedelta(1)
    return datetime.combine(d, CLOSE)


def less(t, terms):
    """t less the sum of terms: whole days first, then hours and minutes"""
    for n, unit in terms:
        if unit == 'wd':
            d = t.date()
            for _ in range(n):
                d = previous(d)
            t = datetime.combine(d, t.time())
    for n, unit in terms:
        if unit in ('min', 'h'):
            t = clock_back(t, n * (60 if unit == 'h' else 1))
    return t


def T(text):
    n, unit = text.split()
    return int(n), unit


# ------------------------------------------------------------------ the acts
# step: (id, role, action, paragraph, term by (kind, category), where it starts)
def same(text):
    return lambda kind, cat: T(text)


def by(table):
    def term(kind, cat):
        for key in (f'{kind} {cat}', kind):
            if key in table:
                return T(table[key])
        return T(table['*']) if '*' in table else None
    return term


NONE = lambda kind, cat: None


def zhm_lic_chain():
    short = ('reissue', 'duplicate', 'refusal-reissue', 'refusal-duplicate')
    dup = {'duplicate': 1, 'refusal-duplicate': 1}
    return [
        ('register', 'chancellery', 'register', '5.1', same('20 min'), 'step', None),
        ('head-resolution', 'head', 'resolve', '5.2', same('2 h'), 'step', None),
        ('control', 'executor', 'perform', '5.3', same('8 wd'), 'step', lambda k: k not in short),
        ('commission', 'commission', 'commission', '5.4', same('2 wd'), 'step', lambda k: k not in short),
        ('approve', 'head', 'approve', '5.5', same('1 wd'), 'step', lambda k: k not in short),
        ('draft', 'executor', 'draft', '5.6', same('1 wd'), 'step', None),
        # re-issue 3 wd and duplicate 2 wd in all are not the act's (unconfirmed), nor are a duplicate's hours
        ('sign', 'head', 'sign', '5.7', by({'duplicate': '4 h', 'refusal-duplicate': '4 h', '*': '1 wd'}), 'step', None),
        ('issue', 'chancellery', 'issue', '5.8', by({'duplicate': '2 h', 'refusal-duplicate': '2 h', '*': '1 wd'}), 'step', None)]


LIC = dict(
    chain=zhm_lic_chain(), category=False,
    total=by({'issue': '14 wd', 'refusal': '14 wd', 'reissue': '3 wd', 'refusal-reissue': '3 wd', 'duplicate': '2 wd', 'refusal-duplicate': '2 wd'}),
    total_from='9 (provider\'s 14 wd); 3 wd / 2 wd of re-issue and duplicate unconfirmed',
    applicant=by({'issue': '15 wd', 'refusal': '15 wd', 'reissue': '4 wd', 'refusal-reissue': '4 wd', 'duplicate': '3 wd', 'refusal-duplicate': '3 wd'}),
    delivery={'state-corporation': 'dispatch', 'portal': 'portal'}, channels=['state-corporation', 'portal'], applicant_portal=('issue', 'refusal'),
    borrowed={'sign': ('duplicate', 'refusal-duplicate'), 'issue': ('duplicate', 'refusal-duplicate')},
    forms={'issue': 'licence', 'reissue': 'reissued-licence', 'duplicate': 'duplicate-licence', 'refusal': 'refusal-letter',
           'refusal-reissue': 'refusal-letter', 'refusal-duplicate': 'refusal-letter'},
    refusal={'issue': 'refusal', 'reissue': 'refusal-reissue', 'duplicate': 'refusal-duplicate'}, mark=False,
    negative={'portal': {'C1': 'P2 11.4', 'C2': 'P5 11.8', 'C3': 'P7 11.11', 'C4': 'P10 11.15'}},
    processes={'portal': 11}, ground='not-qualified', start='2016-06-23 10:00', lang='kk')

ACTS = {
    'zhm-emi': dict(
        chain=[
            ('register', 'chancellery', 'register', '7.1', same('15 min'), 'step', None),
            ('head-resolution', 'head', 'resolve', '7.2', same('2 h'), 'step', None),
            ('deputy-resolution', 'deputy', 'resolve', '7.3', same('2 h'), 'step', None),
            ('section-resolution', 'section-head', 'resolve', '7.4', same('2 h'), 'step', None),
            ('draft', 'specialist', 'draft', '7.5', by({'issue II': '28 cd', 'issue III': '8 wd', 'issue IV': '3 wd', 'refusal II': '13 cd',
                'refusal III': '3 cd', 'refusal IV': '3 cd', 'reissue': '28 cd'}), 'step', None),  # re-issue unconfirmed
            ('check', 'section-head', 'check', '7.6', same('2 h'), 'step', None),
            ('agree', 'deputy', 'agree', '7.7', same('2 h'), 'step', None),
            ('sign', 'head', 'sign', '7.8', same('2 h'), 'step', None),
            ('issue', 'chancellery', 'issue', '7.9', same('30 min'), 'arrival', None)],
        category=True, total=by({'issue II': '30 cd', 'issue III': '10 wd', 'issue IV': '5 wd', 'refusal II': '15 cd', 'refusal III': '5 cd',
            'refusal IV': '5 cd', 'reissue': '1 mo'}), total_from='Standard № 301, 4 (as ALM-EMI 4, 6.4)', total_par=lambda k: 'Стандарт № 301, 4',
        delivery={'chancellery': 'hand-over', 'service-centre': 'dispatch', 'portal': 'portal'},
        forms={'issue': 'emission-permit', 'reissue': 'reissued-permit', 'refusal': 'refusal-letter'},
        refusal={'issue': 'refusal', 'reissue': 'refusal'}, mark=False,
        negative={'portal': {'C1': 'P2 10.4', 'C2': 'P5 10.8', 'C3': 'P8 10.12'}, 'chancellery': {'C1': 'P2 11.3', 'C2': 'P5 11.7', 'C3': 'P8 11.11'},
            'service-centre': {'C1': 'P4 12.5', 'C2': 'P8 12.10'}},
        processes={'portal': 9, 'chancellery': 9, 'service-centre': 9}, ground='incomplete', start='2015-09-01 10:00', lang='kk'),
    'zhm-exp': dict(
        chain=[
            ('register', 'chancellery', 'register', '7.1', same('15 min'), 'step', None),
            ('head-resolution', 'head', 'resolve', '7.2', same('2 h'), 'step', None),
            ('deputy-resolution', 'deputy', 'resolve', '7.3', same('2 h'), 'step', None),
            ('section-resolution', 'section-head', 'resolve', '7.4', same('2 h'), 'step', None),
            ('draft', 'specialist', 'draft', '7.5', by({'issue II': '28 cd', 'issue III': '8 wd', 'issue IV': '8 wd', 'repeat II': '8 wd',
                'repeat III': '3 wd', 'repeat IV': '3 wd', 'incomplete': '2 wd'}), 'step', None),
            ('sign', 'section-head', 'sign', '7.6', same('3 h'), 'step', None),
            ('issue', 'chancellery', 'issue', '7.7', same('30 min'), 'arrival', None)],
        category=True, total=by({'issue II': '1 mo', 'issue III': '10 wd', 'issue IV': '10 wd', 'repeat II': '10 wd', 'repeat III': '5 wd',
            'repeat IV': '5 wd', 'incomplete': '3 wd'}), total_from='Environmental Code 2007, 50; incomplete as ALM-EXP 4 (unconfirmed)',
        total_par=lambda k: 'Стандарт № 301, 4' if k == 'incomplete' else 'ЭК 2007, 50',
        delivery={'chancellery': 'hand-over', 'service-centre': 'dispatch', 'portal': 'portal'},
        forms={'issue': 'expertise-conclusion', 'repeat': 'expertise-conclusion', 'incomplete': 'reasoned-refusal-conclusion'},
        refusal={'issue': 'incomplete', 'repeat': 'incomplete'}, mark=False,
        negative={'portal': {'C1': 'P2 10.4', 'C2': 'P5 10.8', 'C3': 'P8 10.12'}, 'chancellery': {'C1': 'P2 11.3', 'C2': 'P5 11.7', 'C3': 'P8 11.11'},
            'service-centre': {'C1': 'P4 12.5', 'C2': 'P8 12.10'}},
        processes={'portal': 9, 'chancellery': 9, 'service-centre': 9}, ground='incomplete', start='2015-11-20 09:30', lang='kk'),
    'zhm-sur': LIC, 'zhm-des': dict(LIC, start='2017-03-13 11:00'), 'zhm-con': dict(LIC, start='2018-04-24 15:00'),
    'alm-emi': dict(
        chain=[
            ('register', 'chancellery', 'register', '6.2', same('15 min'), 'step', None),
            ('head-resolution', 'head', 'resolve', '6.3', same('15 min'), 'step', None),
            ('draft', 'executor', 'draft', '6.4', by({'issue II': '30 cd', 'issue III': '10 wd', 'issue IV': '5 wd', 'refusal II': '15 cd',
                'refusal III': '5 cd', 'refusal IV': '5 cd', 'reissue': '1 mo'}), 'registration', None),
            ('sign', 'head', 'sign', '6.5', same('15 min'), 'step', None),
            ('issue', 'chancellery', 'issue', '6.6', same('15 min'), 'step', None)],
        category=True, total=by({'issue II': '30 cd', 'issue III': '10 wd', 'issue IV': '5 wd', 'refusal II': '15 cd', 'refusal III': '5 cd',
            'refusal IV': '5 cd', 'reissue': '1 mo'}), total_from='4; refusal 6.4',
        delivery={'chancellery': 'hand-over', 'state-corporation': 'dispatch', 'portal': 'portal'},
        forms={'issue': 'emission-permit', 'reissue': 'reissued-permit', 'refusal': 'refusal-letter'},
        refusal={'issue': 'refusal', 'reissue': 'refusal'}, mark=True,
        negative={'portal': {'C1': 'P2 11.4', 'C2': 'P5 11.8', 'C3': 'P8 11.12'}, 'chancellery': {'C1': 'P2 9.3', 'C2': 'P5 9.7', 'C3': 'P8 9.11'},
            'state-corporation': {'C1': 'P4 10.5', 'C2': 'P8 10.10'}},
        processes={'portal': 9, 'chancellery': 9, 'state-corporation': 9}, ground='incomplete', start='2016-09-05 10:00', lang='ru'),
    'alm-exp': dict(
        chain=[
            ('register', 'chancellery', 'register', '6.2', same('15 min'), 'step', None),
            ('head-resolution', 'head', 'resolve', '6.3', same('15 min'), 'step', None),
            ('section-resolution', 'section-head', 'resolve', '6.4', same('15 min'), 'step', None),
            ('draft', 'executor', 'draft', '6.5', by({'issue II': '1 mo', 'issue III': '10 wd', 'issue IV': '10 wd', 'repeat II': '10 wd',
                'repeat III': '5 wd', 'repeat IV': '5 wd', 'preliminary': '3 wd'}), 'registration', None),
            ('section-sign', 'section-head', 'sign', '6.6', same('15 min'), 'step', lambda k: k != 'preliminary'),
            ('section-check', 'section-head', 'check', '6.6', same('15 min'), 'step', lambda k: k == 'preliminary'),
            ('head-sign', 'head', 'sign', '6.7', same('5 min'), 'step', lambda k: k == 'preliminary'),
            ('issue', 'chancellery', 'issue', '6.8', same('5 min'), 'step', None)],
        category=True, total=by({'issue II': '1 mo', 'issue III': '10 wd', 'issue IV': '10 wd', 'repeat II': '10 wd', 'repeat III': '5 wd',
            'repeat IV': '5 wd', 'preliminary': '3 wd'}), total_from='4',
        delivery={'chancellery': 'hand-over', 'state-corporation': 'dispatch', 'portal': 'portal'},
        forms={'issue': 'expertise-conclusion', 'repeat': 'expertise-conclusion', 'preliminary': 'refusal-letter'},
        refusal={'issue': 'preliminary', 'repeat': 'preliminary'}, mark=True,
        negative={'portal': {'C1': 'P2 11.4', 'C2': 'P5 11.8', 'C3': 'P8 11.12'}, 'chancellery': {'C1': 'P2 9.3', 'C2': 'P5 9.7', 'C3': 'P8 9.11'},
            'state-corporation': {'C1': 'P4 10.5', 'C2': 'P8 10.10'}},
        processes={'portal': 9, 'chancellery': 9, 'state-corporation': 9}, ground='incomplete', start='2016-11-16 10:00', lang='kk'),
}


def default_chain(total_par):
    # not prescribed: chancellery, head, officer, head, chancellery, all inside the total (unconfirmed)
    return [
        ('register', 'chancellery', 'register', total_par, NONE, 'step', None),
        ('head-resolution', 'head', 'resolve', total_par, NONE, 'step', None),
        ('draft', 'officer', 'draft', total_par, NONE, 'step', None),
        ('sign', 'head', 'sign', total_par, NONE, 'step', None),
        ('issue', 'chancellery', 'issue', total_par, NONE, 'step', None)]


WKO = 'прил. 1, Т1, 9'
KRG = '1-қосымша, Т1, 9'
ACTS['wko-emi'] = dict(
    chain=default_chain(WKO), category=True, total=same('1 mo'), total_from=WKO + ' (not more than a month)',
    delivery={'chancellery': 'hand-over', 'service-centre': 'dispatch', 'portal': 'portal'},
    forms={'issue': 'emission-permit', 'refusal': 'refusal-letter'}, refusal={'issue': 'refusal'}, mark=False,
    negative={'portal': {'C1': 'P2 6.4', 'C2': 'P5 6.8', 'C3': 'P8 6.12'}, 'chancellery': {'C1': 'P2 7.3', 'C2': 'P5 7.7', 'C3': 'P8 7.11'},
        'service-centre': {'C1': 'P4 8.5', 'C2': 'P8 8.10'}},
    processes={'portal': 9, 'chancellery': 9, 'service-centre': 9}, ground='not-qualified', start='2013-08-08 10:00', lang='ru')
ACTS['wko-exp'] = dict(
    chain=default_chain(WKO), category=True, total=same('1 mo'), total_from=WKO + ' (not more than a month)',
    delivery={'chancellery': 'hand-over', 'portal': 'portal'},
    forms={'issue': 'expertise-conclusion', 'refusal': 'refusal-letter'}, refusal={'issue': 'refusal'}, mark=False,
    negative={'portal': {'C1': 'P2 6.4', 'C2': 'P5 6.8', 'C3': 'P8 6.12'}, 'chancellery': {'C1': 'P2 7.3', 'C2': 'P5 7.7', 'C3': 'P8 7.11'}},
    processes={'portal': 9, 'chancellery': 9}, ground='not-qualified', start='2013-11-28 10:00', lang='ru')
ACTS['krg-scr'] = dict(
    chain=default_chain(KRG), category=False, total=same('15 wd'), total_from=KRG + ' (registration and processing); re-issue and duplicate the same, unconfirmed',
    delivery={'chancellery': 'hand-over', 'portal': 'portal'},
    forms={'issue': 'licence', 'reissue': 'reissued-licence', 'duplicate': 'duplicate-licence', 'refusal': 'refusal-letter'},
    refusal={'issue': 'refusal', 'reissue': 'refusal', 'duplicate': 'refusal'}, mark=False,
    negative={'portal': {'C1': 'P2 6.4', 'C2': 'P5 6.8', 'C3': 'P7 6.11', 'C4': 'P10 6.15'}, 'chancellery': {'C1': 'P2 7.3', 'C2': 'P5 7.7', 'C3': 'P8 7.11'}},
    processes={'portal': 11, 'chancellery': 9}, ground='not-qualified', start='2013-09-25 10:00', lang='kk')

# ------------------------------------------------------------------ one scenario
ROWS = []


def stamp(t):
    return t.strftime('%Y-%m-%dT%H:%M')


class Play:
    def __init__(self, name, reg, kind, cat=None, channel=None, start=None, note='', case=None):
        self.name, self.reg, self.act = name, reg, ACTS[reg]
        self.asked = self.kind = kind
        self.cat = cat if self.act['category'] else None
        self.channel = channel or next(iter(self.act['delivery']))
        self.now = datetime.fromisoformat(start or self.act['start'])
        self.received = self.now
        self.registered = None
        self.note, self.case = note, dict(case or {})
        self.acts, self.rows, self.files = [], [], []
        self.since = self.now
        self.outcome = 'none'
        self.version = 0
        self.set_by_resolution = None

    def do(self, deed, t=None, **more):
        if t is not None:
            self.now = t
        plain = lambda v: v if isinstance(v, int) or v[0] in '[{"' or ',' not in v else f'"{v}"'
        pairs = ', '.join(f'{k}: {plain(v)}' for k, v in more.items())
        self.acts.append(f"  - {{at: {stamp(self.now)}, do: {deed}{', ' + pairs if pairs else ''}}}")

    def chain(self, kind=None):
        return [s for s in self.act['chain'] if s[6] is None or s[6](kind or self.kind)]

    def total(self):
        return due(self.act['total'](self.kind, self.cat), self.registered)

    def term(self, step, arrival=None):
        """(due moment, why)"""
        sid, role, action, par, term, start, _ = step
        own = term(self.kind, self.cat)
        if action == 'register':
            if own is None:
                return self.total(), 'no term of its own: with the total'
            return due(own, self.received), f'{own[0]} {own[1]} from the receipt ({par})'
        if own is None:
            return self.total(), 'no term of its own: with the total'
        if start == 'arrival':
            return due(own, arrival), f'{own[0]} {own[1]} from the arrival ({par})'
        since = self.registered if start == 'registration' else self.since
        mine = due(own, since)
        chain = self.chain()
        later = [s[4](self.kind, self.cat) for s in chain[chain.index(step) + 1:] if s[5] == 'step']
        cap = less(self.total(), [t for t in later if t])
        why = f'{own[0]} {own[1]} from {stamp(since)} ({par})'
        if mine > cap:
            left = ' + '.join(f'{t[0]} {t[1]}' for t in later if t) or '0'
            return cap, f'{why} would be {stamp(mine)}: the total {stamp(self.total())} less {left}'
        return mine, why

    def done(self, step, t, arrival=None):
        d, why = self.term(step, arrival)
        if step[0] == 'draft' and self.set_by_resolution and self.set_by_resolution < d:
            d, why = self.set_by_resolution, 'sent back: the term the resolution set stands'
        if step[0] == 'draft':
            self.set_by_resolution = d
        par = step[3]
        if self.kind in self.act.get('borrowed', {}).get(step[0], ()):
            par = 'Стандарт № 276, 4'  # a duplicate's hours are not the act's
        self.rows.append((self.name, 'step', step[0], step[1], stamp(t), stamp(d), par, why))
        self.since = t

    def pause(self, step, d):
        """a moment inside the term: two thirds of a clock term, half of the days"""
        own = step[4](self.kind, self.cat)
        if own and own[1] in ('min', 'h'):
            return clock_on(self.since, max(3, own[0] * (60 if own[1] == 'h' else 1) * 2 // 3))
        days, at = [], self.since.date()
        while at < d.date():
            at = following(at)
            days.append(at)
        if not days:
            return clock_on(self.since, 60)
        return datetime.combine(days[(len(days) - 1) // 2], time(11, 0))

    def step(self, sid):
        return next(s for s in self.chain() if s[0] == sid)

    def register(self, delay=5, checks=()):
        t = clock_on(self.received, delay) if works(self.received.date()) else self.received
        step = self.chain()[0]
        self.do('register', t)
        # received after hours or on a day off: the next opening
        if works(t.date()) and t.time() < CLOSE:
            self.registered = t
        else:
            self.registered = datetime.combine(following(t.date()), OPEN)
        self.files.append('acceptance-receipt')
        if self.act['mark']:
            self.files.append('acceptance-mark')
        self.files.append('registration-stamp')
        self.since = self.received
        self.done(step, t)
        self.since = self.registered
        self.now = max(t, self.registered)
        self.outcome = 'open'

    def resolutions(self, **more):
        chain = self.chain()
        for i, s in enumerate(chain):
            if s[2] != 'resolve':
                continue
            d, _ = self.term(s)
            t = more.get('at') or self.pause(s, d)
            nxt = chain[i + 1][1]
            self.do('resolve', t, to=f'[{nxt}]', task='Қарап, орындаңыз' if self.act['lang'] == 'kk' else 'Рассмотреть и исполнить')
            self.files.append('resolution-sheet')
            self.done(s, t)

    def commission(self, refuse=False, returned=False):
        for sid in ('control', 'commission', 'approve'):
            found = [s for s in self.chain() if s[0] == sid]
            if not found:
                return
            s = found[0]
            t = self.pause(s, self.term(s)[0])
            if sid == 'control':
                self.do('perform', t, note='Біліктілік талаптары тексерілді')
            elif sid == 'commission':
                self.do('commission', t, **({'decision': 'refuse', 'reason': 'Маманның өтілі жеткіліксіз'} if refuse else {}))
            elif returned:
                self.do('return', t, remark='Күн тәртібі нақтылансын')
                self.done(s, t)
                s = self.step('commission')
                t = self.pause(s, self.term(s)[0])
                self.do('commission', t)
                self.files.append('minutes')
                self.done(s, t)
                s = self.step('approve')
                t = self.pause(s, self.term(s)[0])
                self.do('approve', t)
                self.files.append('minutes')
            else:
                self.do('approve', t)
                self.files.append('minutes')
            if sid == 'commission':
                self.files.append('minutes')
            self.done(s, t)

    def draft(self, divert=None, submit=True, at=None, data=None):
        s = self.step('draft')
        if divert:
            self.kind = self.act['refusal'][self.asked]
        t = at or self.pause(s, self.term(s)[0])
        if divert:
            self.do('divert', t, kind=self.kind, grounds=f'[{{ground: {divert}, place: "2-бет"}}]')
        self.version += 1
        more = {'data': data} if data else {}
        self.do('draft', clock_on(t, 15), **more)
        self.files.append(f'draft-v{self.version}')
        if submit:
            self.do('submit', clock_on(t, 30))
            if self.kind != self.asked:
                self.files.append('refusal-conditions')
            self.done(self.step('draft'), self.now)

    def middle(self, returned=None):
        """check, agree, sign"""
        for s in [x for x in self.chain() if x[2] in ('check', 'agree', 'sign')]:
            t = self.pause(s, self.term(s)[0])
            if returned == s[0]:
                returned = None
                self.do('return', t, remark='Шарттар нақтылансын')
                self.done(s, t)
                self.draft()
                return self.middle()
            self.do(s[2], t)
            if s[2] == 'sign':
                self.files.append(self.act['forms'][self.kind] + '-signed')
            self.done(s, t)
            self.outcome = 'signed' if s[2] == 'sign' else 'open'

    def listed(self):
        if self.act['delivery'][self.channel] == 'dispatch':
            self.files.append('dispatch-list')

    def issue(self, survey=False):
        s = self.step('issue')
        self.do('registerResult', clock_on(self.now, 2))
        if self.act['delivery'][self.channel] == 'hand-over':
            arrival = datetime.combine(following(self.now.date()), time(12, 50)) if s[5] == 'arrival' else self.now
            self.do('arrive', arrival)
            t = clock_on(arrival, 20 if s[5] == 'arrival' else 1)
            self.do('handOver', t)
            self.done(s, t, arrival)
        elif s[5] == 'arrival':
            # nobody comes: the sent result is due with the total
            t = clock_on(self.now, 20)
            self.do('dispatch', t, list='"7"')
            self.listed()
            self.rows.append((self.name, 'step', s[0], s[1], stamp(t), stamp(self.total()), self.act['total_par'](self.kind), 'sent, nobody arrives: with the total'))
        else:
            t = clock_on(self.now, 1)
            self.do('dispatch', t, list='"7"')
            self.listed()
            self.done(s, t)
        if survey:
            self.do('survey', clock_on(self.now, 5), service='satisfied', information='partly')
            self.files.append('survey')
        self.outcome = 'refused' if self.kind != self.asked else 'issued'

    def whole(self, divert=None, **more):
        self.register()
        self.resolutions()
        self.commission(refuse=bool(divert), returned=more.get('minutes_returned', False))
        self.draft(divert, data=more.get('data'))
        self.middle(more.get('returned'))
        self.issue(more.get('survey', False))
        return self.end()

    def end(self, stop=None):
        """stop: (deed, code, paragraph, why)"""
        if self.registered and self.outcome != 'none':
            own = self.act['total'](self.kind, self.cat)
            self.rows.append((self.name, 'total', '', '', '', stamp(self.total()), '', f'{own[0]} {own[1]} after {self.registered.date()}: {self.act["total_from"]}'))
            if 'applicant' in self.act and (self.channel != 'portal' or self.kind in self.act['applicant_portal']):
                start = datetime.fromisoformat(self.case['accepted']) if 'accepted' in self.case else self.received
                own = self.act['applicant'](self.kind, self.cat)
                self.rows.append((self.name, 'applicant', '', '', '', stamp(due(own, start)), '', f'{own[0]} {own[1]} after {start.date()}: 9'))
        if stop:
            self.rows.append((self.name, 'stop', stop[0], stop[1], '', '', stop[2], stop[3]))
        self.rows.append((self.name, 'outcome', self.outcome, '', '', '', '', ''))
        self.rows.append((self.name, 'files', ' '.join(self.files), '', '', '', '', 'papers of the acts done, in their order'))
        ROWS.extend(self.rows)
        lines = [f'# {self.note}' if self.note else f'# {self.reg}, {self.asked}{" " + self.cat if self.cat else ""}', f'title: {self.name}', 'case:',
                 f'  regulation: {self.reg}', f'  kind: {self.asked}']
        if self.cat:
            lines.append(f'  category: {self.cat}')
        lines += [f'  channel: {self.channel}', f'  received: {stamp(self.received)}', f'  lang: {self.act["lang"]}']
        lines += [f'  {k}: {v}' for k, v in self.case.items()]
        lines += ['steps:'] + self.acts
        with open(os.path.join(HERE, self.name + '.yaml'), 'w', encoding='utf-8') as f:
            f.write('\n'.join(lines) + '\n')

    # ---- information systems
    def checked(self, until=99, answers=None, after=False):
        """the channel's positive path, process by process, as the act's tables order it"""
        answers = answers or {}
        n = self.act['processes'][self.channel]
        conditions = self.act['negative'][self.channel]
        stops = {v.split()[0] for v in conditions.values()}
        # a condition comes just before its negative end
        order = []
        for i in range(1, n + 1):
            pid = f'P{i}'
            for c, v in conditions.items():
                if v.split()[0] == pid:
                    order.append(c)
            if pid not in stops:
                order.append(pid)
        last = list(conditions)[-1]
        for pid in order[:-1]:
            if after != (pid == last):
                continue
            more = {'process': pid}
            if pid in answers:
                more['answer'] = answers[pid]
            elif pid.startswith('P'):
                more['seconds'] = 10
            self.do('systemCheck', self.now, **more)
            if pid in answers:
                return


def pre(name, reg, channel, condition, start=None):
    """a condition that is not met before the registration stops it with the prescribed words"""
    kind = 'issue'
    p = Play(name, reg, kind, 'III', channel, start, f'{reg} {channel}: {condition} is not met, the act\'s message of refusal')
    end, par = ACTS[reg]['negative'][channel][condition].split()
    p.checked(answers={condition: 'negative'})
    p.do('register', clock_on(p.received, 5))
    p.end(('register', 'check.negative', par, f'{condition} leads to {end}'))


def qualification(name, reg, channel):
    condition = list(ACTS[reg]['negative'][channel])[-1]
    end, par = ACTS[reg]['negative'][channel][condition].split()
    p = Play(name, reg, 'issue', 'III', channel, None, f'{reg} {channel}: {condition} is not met, so only a refusal may leave')
    p.checked()
    p.register()
    p.resolutions()
    p.commission()
    p.do('systemCheck', p.now, process=condition, answer='negative')
    p.files.append('denial-message')
    p.draft(submit=False)
    p.do('submit', clock_on(p.now, 10))
    p.end(('submit', 'check.negative', par, f'{condition} leads to {end}'))


def main():
    for f in os.listdir(HERE):
        if f.endswith('.yaml'):
            os.remove(os.path.join(HERE, f))
    # Zhambyl, emissions
    Play('zhm-emi-issue-II', 'zhm-emi', 'issue', 'II').whole()
    Play('zhm-emi-issue-II-holidays', 'zhm-emi', 'issue', 'II', start='2016-02-05 10:00', note='vector: 30 cd from 05.02.2016 end on 09.03').whole()
    Play('zhm-emi-issue-III', 'zhm-emi', 'issue', 'III', start='2015-11-24 16:40').whole()
    Play('zhm-emi-issue-IV', 'zhm-emi', 'issue', 'IV', start='2016-03-01 09:20', note='5 wd over the worked Saturday 05.03.2016').whole()
    Play('zhm-emi-issue-III-service-centre', 'zhm-emi', 'issue', 'III', 'service-centre', '2015-12-10 11:00').whole()
    Play('zhm-emi-issue-IV-portal', 'zhm-emi', 'issue', 'IV', 'portal', '2016-01-13 11:00').whole()
    Play('zhm-emi-reissue', 'zhm-emi', 'reissue', 'II', start='2016-01-05 10:30', case={'earlier': '{number: "00123", date: 2014-05-12}'}).whole()
    Play('zhm-emi-refusal-II', 'zhm-emi', 'issue', 'II', start='2015-10-01 10:00').whole('incomplete')
    Play('zhm-emi-refusal-III-weekend', 'zhm-emi', 'issue', 'III', start='2015-10-08 10:00', note='contradiction 7: 3 cd and the office steps do not fit 5 cd with a week-end inside').whole('unreliable')
    Play('zhm-emi-refusal-IV', 'zhm-emi', 'issue', 'IV', start='2015-10-12 09:10').whole('incomplete')
    Play('zhm-emi-refusal-reissue', 'zhm-emi', 'reissue', 'III', start='2016-02-15 10:00').whole('incomplete')
    Play('zhm-emi-returned', 'zhm-emi', 'issue', 'III', start='2016-04-04 10:00').whole(returned='agree')
    p = Play('zhm-emi-not-accepted', 'zhm-emi', 'issue', 'II', start='2015-09-02 10:00')
    p.do('refuseToAccept', missing='[action-plan]')
    p.files.append('refusal-to-accept')
    p.outcome = 'not-accepted'
    p.end()
    p = Play('zhm-emi-void', 'zhm-emi', 'issue', 'II', start='2015-09-03 10:00', note='a registration by mistake: the number stays used')
    p.register()
    p.do('void', clock_on(p.now, 10), reason='Қате тіркелді')
    p.outcome = 'voided'
    p.end()
    p = Play('zhm-emi-after-hours', 'zhm-emi', 'issue', 'IV', start='2015-10-02 19:10', note='received on Friday evening: registered on Monday 05.10.2015')
    p.do('register', p.received)
    p.registered = datetime(2015, 10, 5, 9, 0)
    p.files += ['acceptance-receipt', 'registration-stamp']
    p.rows.append((p.name, 'step', 'register', 'chancellery', stamp(p.received), '2015-10-05T09:15', '7.1', '15 min of working time from 05.10 09:00'))
    p.outcome = 'open'
    p.end()
    # Zhambyl, expertise
    for cat, start in (('II', '2015-11-20 09:30'), ('III', '2015-12-14 10:00'), ('IV', '2016-01-06 11:00')):
        Play(f'zhm-exp-issue-{cat}', 'zhm-exp', 'issue', cat, start=start).whole()
        Play(f'zhm-exp-repeat-{cat}', 'zhm-exp', 'repeat', cat, start=start, case={'earlier': '{number: "ЗТ-2015-0007", date: 2015-09-10}'}).whole()
    Play('zhm-exp-incomplete-II', 'zhm-exp', 'issue', 'II', start='2015-09-22 10:00').whole('incomplete')
    Play('zhm-exp-incomplete-III-afternoon', 'zhm-exp', 'issue', 'III', start='2015-10-06 16:00', note='contradiction 8: 2 wd and 9 h 45 min do not fit 3 wd in the afternoon').whole('incomplete')
    Play('zhm-exp-incomplete-repeat', 'zhm-exp', 'repeat', 'IV', start='2016-02-01 10:00').whole('incomplete')
    Play('zhm-exp-issue-III-portal', 'zhm-exp', 'issue', 'III', 'portal', '2016-03-10 10:00').whole()
    Play('zhm-exp-issue-IV-service-centre', 'zhm-exp', 'issue', 'IV', 'service-centre', '2016-03-14 10:00').whole()
    # Zhambyl, licences
    for reg, day in (('zhm-sur', '2016-06-23 10:00'), ('zhm-des', '2017-03-13 11:00'), ('zhm-con', '2018-04-24 15:00')):
        Play(f'{reg}-issue', reg, 'issue', start=day).whole()
        Play(f'{reg}-refusal', reg, 'issue', start=day).whole('not-qualified')
        Play(f'{reg}-reissue', reg, 'reissue', start=day, case={'earlier': '{number: "15001234", date: 2015-03-02}'}).whole()
        Play(f'{reg}-duplicate', reg, 'duplicate', start=day, case={'earlier': '{number: "15001234", date: 2015-03-02}'}).whole()
        Play(f'{reg}-refusal-reissue', reg, 'reissue', start=day).whole('fee-unpaid')
        Play(f'{reg}-issue-portal', reg, 'issue', None, 'portal', day).whole()
    Play('zhm-sur-refusal-duplicate', 'zhm-sur', 'duplicate', start='2016-08-29 09:40').whole('fee-unpaid')
    Play('zhm-sur-minutes-returned', 'zhm-sur', 'issue', start='2016-09-05 09:40').whole(minutes_returned=True)
    Play('zhm-sur-forwarded', 'zhm-sur', 'issue', start='2016-06-24 09:30', case={'accepted': '2016-06-23T15:00'},
         note='vector: accepted on 23.06.2016, the applicant may count on 15.07').whole()
    p = Play('zhm-sur-unpaid', 'zhm-sur', 'issue', None, 'portal', case={'payment': 'none'}, note='no case goes on unpaid from the portal')
    p.register()
    p.do('resolve', clock_on(p.now, 30), to='[executor]')
    p.end(('resolve', 'casefile.not-paid', '11.6', 'the payment of P4 was not seen'))
    p = Play('zhm-sur-paid-later', 'zhm-sur', 'issue', None, 'portal', case={'payment': 'none'}, note='the payment is recorded before the resolution')
    p.register()
    p.do('pay', clock_on(p.now, 10), number='"771"', date='2016-06-23', amount='21 210 теңге')
    p.resolutions()
    p.end()
    # Almaty
    for cat, start in (('II', '2016-12-01 10:00'), ('III', '2016-09-05 10:00'), ('IV', '2016-12-13 10:00')):
        Play(f'alm-emi-issue-{cat}', 'alm-emi', 'issue', cat, start=start).whole()
    Play('alm-emi-reissue', 'alm-emi', 'reissue', 'III', start='2016-08-31 10:00', note='vector: 1 mo from 31.08.2016 ends on 30.09').whole()
    Play('alm-emi-reissue-february', 'alm-emi', 'reissue', 'II', start='2017-01-31 10:00', note='vector: 1 mo from 31.01.2017 ends on 28.02').whole()
    Play('alm-emi-refusal-II', 'alm-emi', 'issue', 'II', start='2016-12-02 10:00', note='vector: 15 cd from 02.12.2016 end on 20.12').whole('incomplete')
    Play('alm-emi-refusal-III', 'alm-emi', 'issue', 'III', start='2016-07-11 10:00').whole('unreliable')
    Play('alm-emi-refusal-IV', 'alm-emi', 'issue', 'IV', start='2016-10-03 10:00').whole('not-conforming')
    Play('alm-emi-refusal-reissue', 'alm-emi', 'reissue', 'II', start='2016-10-05 10:00').whole('incomplete')
    Play('alm-emi-issue-II-state-corporation', 'alm-emi', 'issue', 'II', 'state-corporation', '2017-02-06 10:00').whole()
    Play('alm-emi-issue-III-portal', 'alm-emi', 'issue', 'III', 'portal', '2017-02-07 10:00').whole()
    for cat, start, again in (('II', '2016-11-16 10:00', '2018-04-24 10:00'), ('III', '2017-01-09 10:00', '2017-03-14 10:00'), ('IV', '2017-05-04 10:00', '2017-05-02 10:00')):
        Play(f'alm-exp-issue-{cat}', 'alm-exp', 'issue', cat, start=start).whole()
        Play(f'alm-exp-repeat-{cat}', 'alm-exp', 'repeat', cat, start=again).whole()
    Play('alm-exp-preliminary', 'alm-exp', 'issue', 'II', start='2017-03-16 10:00', note='vector: 3 wd from 16.03.2017 end on 24.03').whole('incomplete')
    Play('alm-exp-preliminary-repeat', 'alm-exp', 'repeat', 'III', start='2017-09-04 10:00').whole('incomplete')
    Play('alm-exp-issue-IV-portal', 'alm-exp', 'issue', 'IV', 'portal', '2017-06-01 10:00').whole()
    Play('alm-exp-issue-II-state-corporation', 'alm-exp', 'issue', 'II', 'state-corporation', '2017-06-02 10:00').whole()
    # West Kazakhstan
    Play('wko-emi-issue', 'wko-emi', 'issue', 'II', note='vector: 1 mo from 08.08.2013 ends on Monday 09.09').whole(survey=True)
    Play('wko-emi-refusal', 'wko-emi', 'issue', 'III', start='2013-09-10 10:00').whole('not-qualified')
    Play('wko-emi-issue-service-centre', 'wko-emi', 'issue', 'IV', 'service-centre', '2013-10-21 10:00').whole()
    Play('wko-emi-issue-portal', 'wko-emi', 'issue', 'II', 'portal', '2013-11-04 10:00').whole()
    p = Play('wko-emi-saturday', 'wko-emi', 'issue', 'II', start='2013-11-30 10:00',
             note='vector: brought on Saturday 30.11.2013, registered on Tuesday 03.12 (2 December is off), 1 mo ends on 06.01.2014')
    p.do('register', p.received)
    p.registered = datetime(2013, 12, 3, 9, 0)
    p.files += ['acceptance-receipt', 'registration-stamp']
    p.rows.append((p.name, 'step', 'register', 'chancellery', stamp(p.received), '2014-01-06T18:30', WKO, 'no term of its own: with the total'))
    p.outcome = 'open'
    p.end()
    Play('wko-exp-issue', 'wko-exp', 'issue', 'II').whole(survey=True)
    Play('wko-exp-refusal', 'wko-exp', 'issue', 'III', start='2013-08-12 10:00').whole('not-qualified')
    Play('wko-exp-issue-portal', 'wko-exp', 'issue', 'IV', 'portal', '2013-09-16 10:00').whole()
    # Karaganda
    Play('krg-scr-issue', 'krg-scr', 'issue', note='vector: 15 wd from 25.09.2013 end on 17.10').whole(survey=True)
    Play('krg-scr-issue-2014', 'krg-scr', 'issue', start='2014-04-25 10:00', note='vector: 15 wd from 25.04.2014 end on 21.05').whole()
    Play('krg-scr-reissue', 'krg-scr', 'reissue', start='2013-11-04 10:00').whole()
    Play('krg-scr-duplicate', 'krg-scr', 'duplicate', start='2013-11-05 10:00').whole()
    Play('krg-scr-refusal', 'krg-scr', 'issue', start='2013-11-06 10:00').whole('not-qualified')
    Play('krg-scr-refusal-duplicate', 'krg-scr', 'duplicate', start='2013-11-07 10:00').whole('fee-unpaid')
    Play('krg-scr-issue-portal', 'krg-scr', 'issue', None, 'portal', '2013-12-04 10:00').whole()
    p = Play('krg-scr-unpaid', 'krg-scr', 'issue', case={'payment': 'none'}, note='payment before processing')
    p.register()
    p.do('resolve', clock_on(p.now, 30), to='[officer]')
    p.end(('resolve', 'casefile.not-paid', '6.6', 'the payment of P4 was not seen'))
    p = Play('krg-scr-individual', 'krg-scr', 'issue', case={'applicant': '{id: "900101300007", name: Ахметов А.}'}, note='legal entities only')
    p.do('register')
    p.end(('register', 'intake.only-legal', '5.10', 'an applicant with an IIN'))
    p = Play('krg-scr-not-notarised', 'krg-scr', 'issue', case={'representative': '{name: Ахметов А., poaNumber: "5", poaDate: 2013-09-20}'}, note='only a notarised power of attorney is entered')
    p.do('register')
    p.end(('register', 'intake.only-notarised', '7.4', 'number and date without a notary'))
    # every process of every channel, and every condition that is not met
    for reg, act in ACTS.items():
        if reg in ('zhm-des', 'zhm-con'):
            continue  # word for word zhm-sur
        for channel, conditions in act['negative'].items():
            p = Play(f'{reg}-checks-{channel}', reg, 'issue', 'III', channel, None, f'{reg} {channel}: every process and condition is met and recorded')
            p.checked()
            p.register()
            p.resolutions()
            p.commission()
            p.checked(after=True)
            p.draft()
            p.middle()
            p.end()
            for condition in list(conditions)[:-1]:
                pre(f'{reg}-denied-{channel}-{condition}', reg, channel, condition)
            qualification(f'{reg}-denied-{channel}-{list(conditions)[-1]}', reg, channel)
    # the repealed text
    with open(os.path.join(HERE, 'zhm-shr-repealed.yaml'), 'w', encoding='utf-8') as f:
        f.write('# annex 2 of the act: repealed, no text; nothing can be registered under it\ntitle: zhm-shr-repealed\ncase: {regulation: zhm-shr}\nsteps:\n  - {at: 2016-06-23T10:00, do: register}\n')
    ROWS.append(('zhm-shr-repealed', 'stop', 'register', 'intake.repealed', '', '', 'қаулы, 1.2', 'the decree, item 1.2'))
    ROWS.append(('zhm-shr-repealed', 'outcome', 'none', '', '', '', '', ''))
    ROWS.append(('zhm-shr-repealed', 'files', '', '', '', '', '', ''))
    with open(os.path.join(HERE, 'expected.csv'), 'w', encoding='utf-8', newline='') as f:
        w = csv.writer(f, delimiter=';', lineterminator='\n')
        w.writerow(['scenario', 'what', 'name', 'actor', 'at', 'due', 'paragraph', 'from'])
        w.writerows(ROWS)
    print(len({r[0] for r in ROWS}), 'scenarios,', len(ROWS), 'rows')


main()
