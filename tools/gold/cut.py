"""Cuts stretches of newswire at the sentences where an item starts; offsets move along."""
import json,sys,os,collections
starts=json.load(open(sys.argv[2])) if os.path.exists(sys.argv[2]) else {}
def shift(x,by,lo,hi):
    if x.get('start') is None: return x
    if x['start']<lo or x['end']>hi: return dict(x,start=None,end=None)
    return dict(x,start=x['start']-by,end=x['end']-by)
for l in open(sys.argv[1],encoding='utf-8'):
    d=json.loads(l); S=d['sentences']; b=sorted(set(starts.get(d['id'],[0]))|{0})
    b=[i for i in b if i<len(S)]
    if b==[0]: print(json.dumps(d,ensure_ascii=False)); continue
    for i,k in enumerate(b):
        e=b[i+1] if i+1<len(b) else len(S)
        lo,hi=S[k][0],S[e-1][1]
        st=[]
        for s in d['statements']:
            if lo<=s['start']<hi:
                q=dict(s,start=s['start']-lo,end=s['end']-lo,trigger=dict(s['trigger'],start=s['trigger']['start']-lo,end=s['trigger']['end']-lo))
                for f in('actors','recipients','voices'): q[f]=[shift(x,lo,lo,hi) for x in s[f]]
                st.append(q)
        print(json.dumps(dict(d,id=f"{d['id']}.{k}",text=d['text'][lo:hi],sentences=[[a-lo,c-lo] for a,c in S[k:e]],statements=st),ensure_ascii=False))
