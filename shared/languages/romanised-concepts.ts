import type { ConceptStems } from './concept.ts';

/** Russian, Ukrainian, Arabic and Persian as they are typed on a Latin keyboard. */
export const romanisedConcepts = (): ConceptStems => ({
  I: 'ya= ja=',
  ME: 'menya= mene= meni= mne= sebya= sebe= mano= khodam khodamo= 7ali=',
  NOT: 'ne= ma= mabi= nemikham= bla= nikogda=',
  MORE: 'bolshe= bilshe= dige=',
  WANT: 'hochu= xochu= khochu= badi= bedi= bdi= bidi= mikham= abi=',
  CAN: 'mogu= mozhu=',
  LIVE: 'zhit= jit= zhyty= zhiti= 3ish= a3ish= 3eesh= zende= zendegi=',
  DIE: 'umeret= umirat= sdohnut= pomerty= vmerty= mout= moot= amout= amot= bemiram= mordan=',
  KILL: 'ubyu= ubit= ubiti= vbyu= vbyty= aktol= 2atel= mikosham= bokosham= bekosham= ubyot= ubyet= ubiet= ubet= ubot= zarezhet zarizh zarezh zaryzh vbyet= vbye=',
  SUICIDE: 'pokonchu= samoub suicid khodkoshi entehar antaher entehr',
  HIT: 'byot= bet= byet= izbil= bye= pobyv= yedrobni= byedrobni= yedrob mizane= mizaneh= dovuyor= byedrob',
  SEX: 'iznasil zgvalt',
  FAM_M: 'muzh= otchim= otec= paren= cholovik= tato= jozi= jowzi= baba= shoharam= shohar= pedaram=',
  HELP: 'pomogite dopomoz komak dopomozhit pomozhit pomogi sa3douni sa3duni sa3don spasite vryatuyte',
  MSG: 'rassylk rassilk soobsh',
  STOP: 'stop=',
  END: 'otpish vidpys khvatit= hvatit=',
  LANG: 'russki russkom russkiy ukrainsk arabi= 3arabi= farsi= dari= ruski=',
});
