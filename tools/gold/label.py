#!/usr/bin/env python3
"""Label event statements by hand, check them, and turn them into the gold format of `entente bench events`.

label.py split  DOCS.jsonl OUT.json         {id,date,title?,publisher?,text} a line -> the same with `sents` [[start,end],...]
label.py show   OUT.json [ID...]            numbered sentences, as a labeller reads them
label.py check  OUT.json LABELS.jsonl...    every label against the manual's closed lists and the text; prints what is wrong, exit 1
label.py gold   OUT.json LABELS.jsonl...    gold lines {id,date,title,text,statements:[...]} to standard output
label.py agree  OUT.json A.jsonl B.jsonl    agreement of two labellers by field

A label, one JSON object a line (docs/coding-manual.md says what each field means):
{"doc":ID,"s":SENTENCE,"t":"trigger words as in the sentence","y":"TYPE" or "TYPE/mode","c":["context",...],
 "a":["CODE/SECTOR/name in the text",...],"r":[...],"st":"actual","v":["author" or "stance|CODE|who as in the text",...],
 "d":"2024-03" or null,"p":"CODE/place name" or null,"q":[{"value":7000,"low":null,"high":null,"unit":"container","item":"munitions","approx":true}],"k":"high"|"low"}
`a` may name an entity that an earlier sentence names. Words that stand twice in a sentence: "word#2" is the second.
{"doc":ID,"s":3,"none":true} says that sentence 3 holds no statement; every sentence of a document needs a line of either kind.
For texts that the labeller writes: {"doc":ID,"date":"2021-05-04","publisher":"...","text":["sentence",...]} before its labels, and OUT.json is `-`."""
import json,re,sys,collections
TYPES={'AGREE':'','CONSULT':'visit third-party multilateral phone','SUPPORT':'','CONCEDE':'','COOPERATE':'','AID':'','RETREAT':'withdraw release disarm ceasefire access resign',
'REQUEST':'assist change yield meet','ACCUSE':'disapprove investigate allege','REJECT':'assist change yield meet','THREATEN':'restrict arrest relations expel territory violence',
'PROTEST':'demo riot strike hunger boycott obstruct vandalize','SANCTION':'convict expel withdraw discontinue','MOBILIZE':'troops weapons police militia',
'COERCE':'seize restrict censor curfew martial-law arrest deport withhold misinformation cyber',
'ASSAULT':'abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone heavy-weapons crowd-control unconventional'}
TYPES={k:set(v.split()) for k,v in TYPES.items()}
CONTEXTS=set('military intelligence executive legislative election political_institutions pro_democracy pro_autocracy economic legal reparations human_rights rights_freedoms repression human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping health asylum migration disasters natural_resource environment technology terrorism cbrn cyber misinformation crime corruption illegal_drugs trafficking'.split())
STATUS='actual future hypothetical negated historical'.split();STANCE='states alleges denies doubts'.split()
SECTORS=set('GOV MIL LEG JUD SPY COP PTY OPP REB CVL MED BUS NGO IGO EDU CRM'.split())|{''}
ABBR=set('mr mrs ms dr gen lt col sgt maj capt sen rep gov prof st jr sr no vs etc inc ltd co corp u.s u.n u.k e.u d.c a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e amb adm hon rev messrs art sec'.split())
def split_text(t):
    out=[]
    for para in re.finditer(r'[^\n]+',t):
        s=para.start();p=para.group();b=0
        for m in re.finditer(r'[.!?]+["”’\')\]]*\s+(?=["“‘\'(\[]*[A-Z0-9À-Ý])',p):
            w=re.search(r'(\S+)$',p[b:m.start()]);w=(w.group(1) if w else '').lower().lstrip('("“‘\'[')
            if p[m.start()]=='.' and (w.rstrip('.') in ABBR or re.fullmatch(r'[a-z]',w) or re.fullmatch(r'([a-z]\.)+[a-z]',w)): continue
            out.append((s+b,s+m.end()));b=m.end()
        out.append((s+b,s+len(p)))
    r=[]
    for a,b in out:
        x=t[a:b];a+=len(x)-len(x.lstrip());b=a+len(x.strip())
        if b>a: r.append([a,b])
    return r
def docs(path,labels=()):
    d=collections.OrderedDict()
    if path!='-':
        for x in json.load(open(path,encoding='utf-8')): d[x['id']]=x
    for r in labels:
        if 'text' in r:
            t='';s=[]
            for x in r['text']:
                x=x.strip();t+=(' ' if t else '');s.append([len(t),len(t)+len(x)]);t+=x
            d[r['doc']]=dict(id=r['doc'],date=r.get('date'),title=r.get('title',''),publisher=r.get('publisher',''),text=t,sents=s)
    return d
def lines(files):
    for f in files:
        for i,l in enumerate(open(f,encoding='utf-8'),1):
            if l.strip():
                try: r=json.loads(l)
                except ValueError as e: print(f'{f}:{i}: not JSON: {e}');continue
                r['_at']=f'{f}:{i}';yield r
def find(text,lo,hi,w):
    n=1;m=re.fullmatch(r'(.*)#(\d+)',w,re.S)
    if m: w,n=m.group(1),int(m.group(2))
    x=lo-1
    for _ in range(n):
        x=text.find(w,x+1,hi)
        if x<0: return None
    return [x,x+len(w)]
def entity(e):
    p=e.split('/',2)
    return (p+['','',''])[:3]
def place_of(text,sent,name):
    if not name: return None
    f=find(text,sent[0],sent[1],name)
    if f: return f
    f=text.rfind(name,0,sent[0]);return [f,f+len(name)] if f>=0 else None
def problems(r,d):
    if r['doc'] not in d: yield 'unknown doc';return
    D=d[r['doc']]
    if not isinstance(r.get('s'),int) or not 0<=r['s']<len(D['sents']): yield f"sentence {r.get('s')} is not one of 0..{len(D['sents'])-1}";return
    if r.get('none'): return
    lo,hi=D['sents'][r['s']]
    if not r.get('t') or not find(D['text'],lo,hi,r['t']): yield f"trigger {r.get('t')!r} is not in the sentence"
    y,_,m=(r.get('y') or '').partition('/')
    if y not in TYPES: yield f'type {y!r}'
    elif m and m not in TYPES[y]: yield f'mode {m!r} is not one of {y}: {sorted(TYPES[y])}'
    for c in r.get('c') or []:
        if c not in CONTEXTS: yield f'context {c!r}'
    if not r.get('a'): yield 'no actor (UNK// where the text names nobody)'
    for e in (r.get('a') or [])+(r.get('r') or []):
        c,s,n=entity(e)
        if not re.fullmatch(r'[A-Z][A-Z0-9-]{1,19}',c): yield f'code {c!r} in {e!r}'
        if s not in SECTORS: yield f'sector {s!r} in {e!r}'
        if n and not place_of(D['text'],(lo,hi),n): yield f'name {n!r} stands neither in the sentence nor before it'
    if r.get('st') not in STATUS: yield f"status {r.get('st')!r}"
    if not r.get('v'): yield 'no voice'
    for v in r.get('v') or []:
        if v=='author': continue
        p=v.split('|')
        if len(p)!=3 or p[0] not in STANCE: yield f'voice {v!r} is not stance|CODE|who'
    if r.get('d') and not re.fullmatch(r'\d{4}(-\d\d){0,2}(/\d{4}(-\d\d){0,2})?',r['d']): yield f"date {r['d']!r}"
    for q in r.get('q') or []:
        if not isinstance(q,dict) or not set(q)<={'value','low','high','unit','item','approx'}: yield f'quantity {q!r}'
def record(r,D):
    lo,hi=D['sents'][r['s']];t=D['text'];f=find(t,lo,hi,r['t']);y,_,m=r['y'].partition('/')
    def ent(e):
        c,s,n=entity(e);x=place_of(t,(lo,hi),n);n=re.sub(r'#\d+$','',n);return dict(code=c,sector=s or None,name=n or None,start=x[0] if x else None,end=x[1] if x else None)
    def voice(v):
        if v=='author': return dict(who='author',code='author',stance='states',start=None,end=None)
        st,c,w=v.split('|');x=place_of(t,(lo,hi),w);w=re.sub(r'#\d+$','',w)
        return dict(who='author' if c=='author' else w,code=c,stance=st,start=x[0] if x else None,end=x[1] if x else None)
    p=(r.get('p') or '').partition('/')
    q=[dict(value=x.get('value'),low=x.get('low'),high=x.get('high'),unit=x.get('unit'),item=x.get('item'),approx=bool(x.get('approx'))) for x in r.get('q') or []]
    return dict(start=lo,end=hi,trigger=dict(text=t[f[0]:f[1]],start=f[0],end=f[1]),type=y,mode=m or None,contexts=r.get('c') or [],actors=[ent(e) for e in r['a']],recipients=[ent(e) for e in r.get('r') or []],
        status=r['st'],voices=[voice(v) for v in r['v']],date=r.get('d'),place=dict(code=p[0],name=p[2] or None) if p[0] else None,quantities=q,**({'doubtful':True} if r.get('k')=='low' else {}))
def load(path,files):
    L=list(lines(files));d=docs(path,L);return [r for r in L if 'text' not in r],d
def check(path,files):
    L,d=load(path,files);bad=0;seen=collections.defaultdict(set)
    for r in L:
        for p in problems(r,d): print(r['_at'],p);bad+=1
        seen[r['doc']].add(r.get('s'))
    for i,s in seen.items():
        if i in d:
            m=[k for k in range(len(d[i]['sents'])) if k not in s]
            if m: print(f'{i}: sentences without a line: {m}');bad+=1
    n=sum(1 for r in L if not r.get('none'));print(f'{len(seen)} documents, {sum(len(d[i]["sents"]) for i in seen if i in d)} sentences, {n} statements, {bad} problems')
    return bad
def gold(path,files):
    L,d=load(path,files);by=collections.OrderedDict()
    for r in L:
        if r['doc'] in d and not list(problems(r,d)): by.setdefault(r['doc'],[]).append(r)
    for i,rs in by.items():
        D=d[i];st=sorted((record(r,D) for r in rs if not r.get('none')),key=lambda x:(x['trigger']['start'],x['type']))
        print(json.dumps(dict(id=i,date=D.get('date'),title=D.get('title') or None,publisher=D.get('publisher') or None,text=D['text'],sentences=D['sents'],statements=st),ensure_ascii=False))
def words(t): return set(re.findall(r'\w+',t.lower()))-{'the','a','an','of','to','in','has','have','is','was','be'}
def pairs(r):
    a=[entity(e)[0] for e in r['a']] or ['UNK'];b=[entity(e)[0] for e in r.get('r') or []]
    if b: return {(x,y) for x in a for y in b}
    return {(x,y) for x in a for y in a if x!=y} if len(a)>1 else {(a[0],'-')}
def agree(path,fa,fb):
    A,d=load(path,[fa]);B,_=load(path,[fb]);C=collections.Counter()
    def by(L):
        g=collections.defaultdict(list)
        for r in L:
            g[(r['doc'],r['s'])]+=[] if r.get('none') else [r]
        return g
    a,b=by(A),by(B)
    for k in set(a)&set(b):
        x,z=list(a[k]),list(b[k]);C['sents']+=1
        for test in (lambda p,q:p['y'].split('/')[0]==q['y'].split('/')[0] and words(p['t'])&words(q['t']),lambda p,q:bool(words(p['t'])&words(q['t']))):
            for p in list(x):
                for q in list(z):
                    if test(p,q):
                        x.remove(p);z.remove(q);C['both']+=1;same=p['y'].split('/')[0]==q['y'].split('/')[0]
                        C['type']+=same;C['status']+=p['st']==q['st'];C['voices']+={tuple(v.split('|')[:2]) for v in p['v']}=={tuple(v.split('|')[:2]) for v in q['v']};C['roles']+=pairs(p)==pairs(q);C['date']+=p.get('d')==q.get('d')
                        P,Q=pairs(p),pairs(q)
                        if same: C['pt']+=len(P&Q)
                        C['pa']+=len(P);C['pb']+=len(Q);break
        for p in x: C['onlyA']+=1;C['pa']+=len(pairs(p))
        for q in z: C['onlyB']+=1;C['pb']+=len(pairs(q))
    n=C['both'] or 1
    print(f"{C['sents']} sentences, matched {C['both']}, only A {C['onlyA']}, only B {C['onlyB']}: mention F1 {2*C['both']/max(1,2*C['both']+C['onlyA']+C['onlyB']):.2f}, pair-and-type F1 {2*C['pt']/max(1,C['pa']+C['pb']):.2f}; on matched: "+', '.join(f'{f} {C[f]/n:.2f}' for f in ('type','status','voices','roles','date')))
def main():
    a=sys.argv[1:]
    if a[:1]==['split']:
        D=[json.loads(l) for l in open(a[1],encoding='utf-8') if l.strip()]
        for d in D: d['sents']=split_text(d['text'])
        json.dump(D,open(a[2],'w',encoding='utf-8'),ensure_ascii=False)
    elif a[:1]==['show']:
        for i,d in docs(a[1]).items():
            if len(a)>2 and i not in a[2:]: continue
            print(f"## {i} | {d.get('date')} | {d.get('publisher','')} | {d.get('title','')}");[print(f'[{k}] {d["text"][s:e]}') for k,(s,e) in enumerate(d['sents'])];print()
    elif a[:1]==['check']: sys.exit(1 if check(a[1],a[2:]) else 0)
    elif a[:1]==['gold']: gold(a[1],a[2:])
    elif a[:1]==['agree']: agree(*a[1:4])
    else: print(__doc__);sys.exit(2)
main()
