"""Words of pages and of articles. Made by `training/page_word_weights.py`: do not edit.

By what each weighs; a word, or two in a row, is parted from the next by two blanks.
"""

BIAS = 1.92
SAID: dict[float, str] = {
    -14.9: r"""
    。
    """,
    -8.0: r"""
    ^ -
    """,
    -7.9: r"""
    ^ •  ； $
    """,
    -6.8: r"""
    ? $
    """,
    -6.7: r"""
    had
    """,
    -6.5: r"""
    ： $
    """,
    -6.4: r"""
    said
    """,
    -6.2: r"""
    were
    """,
    -6.0: r"""
    : $  will  ？ $
    """,
    -5.9: r"""
    [ 0
    """,
    -5.8: r"""
    一 、
    """,
    -5.7: r"""
    per
    """,
    -5.5: r"""
    three
    """,
    -5.3: r"""
    ; $
    """,
    -5.2: r"""
    ；
    """,
    -5.1: r"""
    ^ 第
    """,
    -5.0: r"""
    . (
    """,
    -4.9: r"""
    murmur
    """,
    -4.8: r"""
    ^ 论
    """,
    -4.7: r"""
    which  、  结  ，
    """,
    -4.6: r"""
    highlights $  would  。 （
    """,
    -4.5: r"""
    . a  pros  two
    """,
    -4.4: r"""
    . credit  ^ □  □  下 ：  但
    """,
    -4.3: r"""
    ^ 参  four  has
    """,
    -4.2: r"""
    ^ https  in #  round  what  { $
    """,
    -4.1: r"""
    ^ ·  】 $
    """,
    -4.0: r"""
    )  它  本 月
    """,
    -3.9: r"""
    steps  一 $  在  版 本
    """,
    -3.8: r"""
    , $  ^ a  ^ 三  her  ingredients  》 $  从  新 增
    """,
    -3.7: r"""
    =  each  fewer  must  step  說
    """,
    -3.6: r"""
    .  ^ *  ^ correction  ^ —  ^ ●  else  import  than  who is  ●  各  数 $  日 $  果 $
    """,
    -3.5: r"""
    . "  0 gb  ^ article  ^ q  ^ what  ^ 谁  it  verdict  verdict $  。 $  三 、  修 复  论 文  ： https
    """,
    -3.4: r"""
    , ”  availability $  expected  false  grades  that  them  they  –  六
    """,
    -3.3: r"""
    ;  = 0  ^ from  ^ results  the  upgrading  where  先  如 下  ）
    """,
    -3.2: r"""
    $  . |  ^ '  ^ 二  by @  laughter  局
    """,
    -3.1: r"""
    0 ]  ^ +  ^ references  ^ step  ^ 《  ^ 不  because  information :  install  instructions  one  upgrade  字 $  （
    """,
    -3.0: r"""
    . ”  ^ “  ^ 答  developments  view $  二  少  样  ️
    """,
    -2.9: r"""
    0 g  ^  ^ here  ^ }  ^ 总  ^ 真  availability  but  lane  nine  references $  retry  robotics $  solution  step 0
    this is  whether  × 0  的  要  闻 ：
    """,
    -2.8: r"""
    , with  ^ 流  article title  butter  by the  claims  deprecated  design  fixes  string  that the  thin  was  一 ：
    來 $  准 备  對  更 正  步  系 人  變
    """,
    -2.7: r"""
    0 .  0 ms  0 percent  ^ jun  ^ known  ^ power  ^ 先  ^ 解  about 0  before  correction :  could  date $
    highlights  image by  limitations  limitations $  longer  nov .  sent  sol  told  used  主 要  二 、  名  和
    業 者  读 $
    """,
    -2.6: r"""
    ) .  , which  0 周  ^ day  ^ dr  ^ price  ^ 优  ^ 各  ^ 排  ^ 改  changes  conclusion  conclusion $  done  first
    fourteen  internal  length  numbers  outside  percent  permanent  prep  results $  runs  takeaways $  token
    within  works $  以  件  前 言  哪  因  图  比
    """,
    -2.5: r"""
    ) -  , who  0 –  ^ key  ^ 录  asked  bread  brief :  days  eleven  every  his  little  look  looking  method $
    more information  note  outage  recommendation  run  say  serves  so  swap  you get  体 $  去  参 考  并  的 问
    目 前  老 师  而  致  阶
    """,
    -2.4: r"""
    "  , the  . $  0 ️  ^ notes  ^ ▲  ^ 五  ^ 助  ^ 问  acknowledgements $  as  bias  can  feb .  gb  known  large
    mark  often  place  proposal  recordings  scores  setup  six  summary $  there  updates &  ” 。  €  ⃣  之 $
    二 ：  人 $  做 法  問  将  待  情 况  改  方 法  期 $  法 $  源 $  示 ，  统  训  话 ：  转 写  问 ：  ️ ⃣
    ： 为
    """,
    -2.3: r"""
    ,  - r  . ]  . the  : this  ^ footnotes  ^ limitations  ^ quote  break  did not  different  down $  dr  footnotes
    footnotes $  gone  i $  keys  method  near  offline  orchard  ostrava  questions  quick  revenue  s 0  sent 0
    snapshots  software  this year  tool  units  上 下  与  厅  回 来  图 0  地 点  將  断  核 心  票  統  表 示
    要 更  设  说 明  速 度  錯  間 $  雨  點  ： 这
    """,
    -2.2: r"""
    : and  ^ ^  ^ prerequisites  ^ things  ^ what's  ^ 价  ^ 再  ^ 反  ^ 结  a  according  according to  afternoon
    ai tools  ask for  background $  cases  changed  colour  concerns  cook  creek  everyone  fish  fixes $  here is
    in  into  its  keeps  lemon  note $  photo :  prerequisites  prerequisites $  q  reasoning  room  screen  set
    setup $  should  snapshot  source :  takeaways  tea  the first  tools  users  works  years  | 0  上 $  也 有
    公 室  决 $  委  存 $  尾  從  橋  每  牧  现 场  电 话  第 一  顺  鹽  ： 看
    """,
    -2.1: r"""
    , according  0 b  0 、  0 本  = $  ^ closing  ^ conclusion  ^ dear  ^ import  ^ return  ^ signed  ^ 东  ^ 从  ^ 准
    ^ 新  ^ 翻  after a  afterwards  against  ai $  b $  background  beans  challenge  customers  depot  directions
    disused  executive  exit  findings  fitted  have  hits  hours  if  notes to  numbers $  of  offered  person
    print (  recorded  somebody  sources  this episode  title $  watched  wooden  ×  下  下 文  专 家  么 ？  了 什
    今 年  令  位  写 $  化 名  各 位  四  备 工  客 户  就 行  布 会  恢  效 果  於  是  測 試  為  献 $  现  申
    编 码  缺  考 链  要 求  计  跟  除  雨 天  電 話
    """,
    -2.0: r"""
    (  , because  0 mm  ^ background  ^ c  ^ hello  ^ let  ^ looking  ^ three  ^ 事  ^ 几  ^ 实  ^ 待  ^ 接  ^ 業  an
    are due  article publication  between  bright  by a  charger  completed  consultation  dates $  disagreement
    don't  file  it is  look for  mm  monday  no  node  noise  none  or $  over  permit  plant  promise  quillon  risk
    ruth  say the  shadow  start with  stays  the data  the third  to be  tone  training  withdrawal  written with
    yield  ▲  。 ”  中 期  为 化  份  佳  值  创 新  器 $  地 點  声 $  她  尔 $  已 知  提  新 内  樊  祁  结 论
    背 景  計  試  误  说 ，  责 人  钱 $  错 $  響
    """,
    -1.9: r"""
    % of  '  ( "  ( )  , a  . “  0 s  0 元  ^ model  ^ mr  ^ solution  ^ week  ^ 为  ^ 十  ^ 小  ^ 核  ^ 测  added
    among  beside  bit  borrowed  by 0  changed $  charge  correction  corvane  def  doors  due  dunmore  euros
    everything else  findings $  fix  forty  gets  honest  hours of  i am  id ,  introduction $  journal of  macos
    months  ms  much  next steps  not  noticed  number  others  outcomes  patch  photograph  ruben  salt  see $  sound
    strip  the other  then  union  up  usb  while  windows  【 0  一 种  不  么  书 $  优  则  厅 $  名 ）  图 为
    外 观  学 校  局 $  带  後 $  您 好  方  景  最 佳  架 $  樣  申 报  省  砚 台  線 $  總  讯 作  长 度  难  项
    ， 但
    """,
    -1.8: r"""
    - feb  0 〕  \  ^ are  ^ fourteen  ^ nobody  ^ updates  ^ what’s  ^ where  ^ 七  ^ 值  ^ 内  ^ 四  ^ 照  ^ 砚
    ^ 系  a second  about  at a  begins  clean up  dark  dear  descriptions  docker  doi $  donations  draft  draw
    easter  evidence  excellent  existing  feb -  half  helped  id  in november  introduction  it's  laptop  laptop $
    least  lines  model  not just  ones  opt  order  orders  paragraph  phone 0  places  proposal $  publish
    related $  safety  says  that a  to me  tomasz  under  unit  usual  wait  warning $  wednesday  wrote  •  € 0
    〔  〔 0  〕  〕 0  九  了 一  仍  会  例  假  兰  刷  动 力  化  原 因  同  国 家  在 $  學 者  小 结  席  帶  平
    影 响  径  接 口  書 $  未  查  校 验  框  段  河  法 的  浮  減 少  滕  當  的 文  盒  示  竖  线 之  行 政  近
    通 讯  重  间 线  除 $  集  飲  验  鲜
    """,
    -1.7: r"""
    % in  , nov  . in  0  0 is  0 “  ^ acknowledgements  ^ b  ^ fixed  ^ further  ^ place  ^ quick  ^ reference
    ^ update  ^ ‘  ^ 六  ^ 权  ^ 考  ^ 领  abstract $  acknowledgements  ai 服  are you  automatic  block
    chief executive  closing  contract  control  create  dates  day 0  depth  enquiries  everything  f  figures
    finding  fines  five  hearing  highlight  hold  in may  insight :  instead  it $  january .  loop  more than
    new ai  next week  of 0  on tuesday  only $  ordinary  pen  pilar  problem  q :  reading $  require  row  said :
    several  short  smaller  steps $  study $  the bad  the numbers  the work  until  van  we thank  what's next
    what’s  with  you need  》 ，  一  三  三 ：  么 会  事 ：  五 $  企  企 业  保 留  元  几  办 公  占  台 0  唐
    块  增  始  完 成  導 覽  序  开 头  思 路  恢 复  情 可  推 理  文 件  文 字  新 人  新 的  次  渡  点 $  献  算
    系 統  线  背  色 $  言 $  论 区  说  资 料  问 ，  項  頭  须  ） 0  ， 并
    """,
    -1.6: r"""
    " )  # 0  ( $  . v  0 p  ^ [  ^ breaking  ^ free  ^ learning  ^ not  ^ safety  ^ scores  ^ workers  ^ writing
    ^ 學  ^ 怎  ^ 是  ^ 有  ^ 空  ^ 签  ^ 自  a policy  al ,  all ,  also $  asking  begin  bettina  bright $  calder
    calls  calls $  certificate  cheap  chunk  clause  clean  club  consortium  decide  depth $  dov  egg  empty
    expected to  fixed $  gave  good  hard  into a  json  kept  km  layers  lessons  light $  many  margins $  marks
    music  north  northern  nov  operation  path  power $  praised  price $  rather  recommendations $  record
    see also  site in  slow $  some  tell  thank  the time  thirty  those  time :  we think  wet  where the  「  」
    仲  件 公  供 给  内 存  出  出 $  副  力 ：  功 耗  发 价  否  呢  四 $  塞  天 $  小 孩  布 说  幻  投 入  數 $
    料  无 $  日 ）  日 ，  来  杯 子  清 楚  減  理 局  看 就  看 看  石  研 发  秒  程 ：  第 二  练  耗  與  要 点
    载 $  雷  首 款  魏  麦  ， 自
    """,
    -1.5: r"""
    & corrections  * 0  , about  . doi  . they  /  / -  0 new  0 大  : v  <  ^ accuracy  ^ acknowledgments  ^ an  ^ at
    ^ every  ^ getting  ^ if  ^ links  ^ machines  ^ method  ^ working  ^ 修  ^ 指  ^ 方  ^ 缺  ^ 讲  acknowledgments
    acknowledgments $  air  another  are  association  batch  be sent  begun  being  both  breaking changes  c  can do
    carried  circuit  coi statement  core  cost  depend  down  dry  employees  far  fit  growers  how the  in other
    insurance  january ,  later  letting  links $  loss  makes  margins  measured  members  memory  minister  minute
    mw  no longer  north $  on a  opening  otter  pay $  payments  planned  port 0  problem $  quote  r  react
    references  regulators  results  roads  ship  ships  soup  special  streaming  subject of  such  survived  tank
    the $  the catch  the company  the program  the result  the results  their  thinner  to write  turn off  twenty
    unit $  up .  watching  water  we got  will be  } $  一 行  万 $  乌 兰  以 前  候  到 的  动  及 电  发 生  后 来
    告 内  呢 ？  围  大 人  套  孩  學  室 $  对  小 了  少 $  少 0  幅  年 之  录 0  录 音  得  截 图  手 $  按  接
    整  新 鲜  时 长  會  有  权 重  来 $  某  楚  欢 $  测  消 息  源 的  澜 江  照  环  留 下  的 地  看 不  看 发
    種  约  解 答  設  詢  證  警  资 金  近 日  避  都 要  释  限 制  難  雷 达  頂  题 $  ： 人
    """,
    -1.4: r"""
    , after  , and  , as  . for  / abs  0 km  0 ℃  0 座  ^ >  ^ abstract  ^ battery  ^ big  ^ for  ^ plus
    ^ practical  ^ superintendent  ^ tern  ^ when  ^ 什  ^ 去  ^ 寄  ^ 性  ^ 效  ^ 时  ^ 睡  ^ 程  ^ 终  ^ 背  ^ 茶
    ^ 週  a log  a person  abandoned  above 0  abs  abs /  afternoon $  alder  answers  apply  are in  ashdown
    assistant  b .  been  bell  bertrand  better  breaking  bring  center in  children  clara  closes  comes
    connection  cost $  cover  customer  day $  demand  deposits  during  east  else in  enemy  equipment  estimates
    except  expects  facts  february ,  few  finding the  free to  g  gb +  greta  hello  how did  important  in 0
    include  institute of  is about  it ?  key findings  led  lightly  lightly edited  like a  limit  location  lose
    m $  maren  meant  million  most of  mr  n 0  nothing  o $  of its  on wednesday  once  out  package  pellworth
    penhallow  pip  pressure  query  raised  researchers  room for  science &  seconds  servers  seven  share of
    signed  sister  study  summary  surprised  teacher  tern  test  than a  this post  thursday  to 0  to find  too
    total  trained  up $  uses  usually  value  vector  very  weather .  what's  whom  with my  years ago  yusuf  – 0
    “  ℃  《  ・  不 到  不 过  为  事  人 0  人 及  人 员  今  介 绍  会 学  來  候 选  值 得  優  元 $  公 式
    写 ：  函  到  剩 下  可 查  周 五  响  回 购  头 $  存 ：  定  定 位  小 禾  峰  已  帳  干  度 $  張 表  怎 么
    息 面  憂  應  手 册  技 股  报 错  拔  推 出  摄 $  放 在  是 第  架  根  梅  没 有  泄  洋  牙  理 器  的 话
    私 $  穗  系 统  编 号  老 秦  考 文  聂  能 产  评 价  谁  象  选  重 $  量  问  需 求  面 $  響 $  題  顺 序
    ， 他  ， 再  ： 您
    """,
    -1.3: r"""
    ) :  , "  , including  . photo  . you  0 and  0 per  0 机  : an  ^ def  ^ financial  ^ four  ^ good  ^ image
    ^ journal  ^ salt  ^ some  ^ takeaways  ^ welcome  ^ ◎  ^ 【  ^ 处  ^ 成  ^ 所  ^ 踩  ^ 软  a model  a single
    adding  affected  ahead  and availability  anything  arithmetic  at the  aug .  authorities  bar  by author
    care $  carry  case $  caught  cheap ,  citations  coastal  cold  collection  compared  contributors $  converter
    damaged  data ,  depend on  dive  done $  errors  even  expired  final  finished  further  further information
    gas  go  goes  guesses  guide .  hi all  insight  insurance $  insurers  job  jobs and  k 0  l  last year
    learned $  light  locked  may .  mbeki  mend  mistakes  morning $  move  new model  news $  nineteen  not show
    november .  now  open  operator  order by  packed  pet  photo  photograph :  point  post is  practical  promises
    range  recommendations  reference $  registry  residents  rolling  s $  seeds  sensors  sent to  server  show the
    silence  solheim ,  somewhere  spend  spoke  standby  start  start $  stay  system  systems  ten  texas  the file
    the question  the same  there is  tips  to download  today  toward  trial  university $  update  updated to  use
    vote  ward  welcome  when  whose  winner  withdraw  without  you do  ◎  》  『  』  一 句  三 $  上  业 和  並
    么 看  乌  了 三  五  件 事  价 $  会 听  你 们  傅  分 钟  到 $  力 $  功  去 年  另  图 ：  圆  在 哪  境  声 音
    子 邮  容 $  对 齐  师 傅  应  度  式 $  当 地  成 绩  我 說  把  拾 音  描  摄  改 $  文 标  文 档  新 上  日 前
    景 $  最 高  月 $  有 算  本 号  条 件  标 $  母 親  求 $  沒  温 度  痕  的 回  的 字  目  真 人  着  短  等  系
    终 点  绍  考 试  致 谢  親  见 闻  詢 $  話 $  认 为  许  費 用  超 过  足  跑 分  进 $  通  進  過  那  阶 段
    面  音  預  風 停  麼 ？  齐  （ 通  ， 在  ， 机  ．  ： 《  ： 你  ？ ”  📰
    """,
    -1.2: r"""
    " ]  & tools  , by  , jan  , on  , two  -  - bit  . photograph  / code  0 million  : march  ; and  ^ "  ^ after
    ^ clean  ^ coi  ^ how  ^ questions  ^ ruth  ^ shares  ^ t  ^ there  ^ union  ^ 两  ^ 供  ^ 入  ^ 券  ^ 問  ^ 某
    ^ 省  ^ 誰  ^ 训  ^ 许  ^ 風  a number  a promise  abel  account ,  accuracy  an ai  an argument  and canada
    applause  arrives  at his  at least  bad  barometer  bin  cannot  carry a  claim  clicks  clinic  coldwater
    committee  correct  credit :  de  dec .  declined  deployment  do now  does not  early  explain  figure  fixed
    funeral  half a  handing  handover  handwriting  handwriting $  have to  headquarters in  heard  i would  in our
    incidents  include :  iron  item  jan .  jobs @  journal  kiosk  lessons $  limits  lunch  march ,  marking  met
    mind  next ?  officials  on request  organisations  paid  papers .  parents  part  pass .  passed  primary
    promised  publication date  radar  region  reliable  rent  ringing  secretary  september  serious  service
    setting  since  single  sleep  something  speed  starting  still  stored  story highlights  taken  tallow
    teacher ,  thanks $  the good  the model  the problem  the router  the setup  the smallest  the vendor
    the weather  through the  to reproduce  updates  virginia  waited  waiting  warm  warnings  whitcombe $  with 0
    within 0  work was  working  write the  writes the  you’re  ” $  一 名  一 張  一 本  严  主 席  么 不  二 $
    二 楼  于 明  交  伸 阅  供 电  促  保  側  備  元 。  元 ，  兼 容  再 说  出 ，  分 $  判  剩  助 教  受  台 阶
    后  哪 一  售 价  四 、  四 百  围 $  圖 ／  團 隊  均  坐  处  好 的  孔  宣  家 $  宽  小 型  小 车  尼  已 經
    延 迟  得 分  得 越  悉  成  技 0  报 告  指 出  挪  描 述  数  數 字  文 中  文 献  日 发  晴 $  有 一  有 三
    有 什  有 学  期 0  本 $  机 也  查 $  格 ：  此  步 ：  沒 有  测 试  点 0  燈 $  現  的 $  的 部  相 信  秦
    箱 ：  纸 上  结 $  绩  续 航  缓  缺 点  翻 车  股 份  蒙  表 $  袋  见  記 錄  计 划  认  让  購  费 用  路 径
    过  错  错 位  隐  順  額  预 计  饼  首 发  鸿  （ 记  ， $  ： “  ： 只  ： 标
    """,
    -1.1: r"""
    % 。  , said  , since  , so  - c  - written  . on  / papers  / v  0 谁  0 ：  ^ about  ^ animals  ^ apply  ^ early
    ^ guest  ^ hi  ^ history  ^ hollis  ^ jobs  ^ new  ^ on  ^ people  ^ question  ^ sent  ^ subject  ^ until  ^ 业
    ^ 另  ^ 图  ^ 坑  ^ 夜  ^ 征  ^ 我  ^ 据  ^ 整  ^ 測  ^ 結  ^ 续  ^ 聚  ^ 那  ^ 隐  ^ 雷  a row  a small  al
    analysis $  and $  and a  and i  and not  anything .  applicable  as much  audited  await  away  b -  before the
    below  bins  brannigan  brass  built by  but the  by design  campuses  cent  chose  coin  column  columns
    contributors  controller  data $  declined to  desert  desk $  disclosures  doctor  doctors  door  drain  drivers
    dunmore $  editors $  eight  exchange  experiment  experiment $  experimental  exports  founded  fully  gives
    governments  hand  hand $  harvest  headphones  i .  images  in january  in this  is $  is available  is covered
    is that  key  label for  lakes  lane $  letter $  lightning  loads  losing  made their  makers of  min $
    minute read  missing  monday 0  money  months $  most  much as  night .  northwire  notes  number of  oakes
    objection  on an  on both  on friday  output  outside the  overview  owner  paid for  parent  part .  paste
    patience  pay  per cent  percent ,  photo by  plans  plus  pro  problems  python  question  rather than  reasons
    records  red  refunds  release ,  remove the  replace  reproduce  request $  research highlight  rest  rule
    school $  seats  should be  shut  simulation  since $  socks  sounds  stores  supplier  swimming  technology .
    the company's  the experiment  the log  the table  there are  thesis  things i  three years  time  timeout  to
    to add  trials  trips  try it  version 0  wake  wants  we tested  went  what surprised  why .  written in  wrong $
    you take  ” said  七  不 见  两 个  中 0  为 0  义  也 会  亮  人 问  什  代 价  代 理  以 下  们 做  们 的  位 $
    位 作  作 用  你 会  侧  們  倡  偏  克  兩  八  其  兼  冷 水  分 块  务 方  又 回  句  嘉 宾  回 去  因 $  址 $
    增 加  外 $  大 概  安  安 全  定 $  宣 布  家 智  宾  展  年 底  引 $  性 $  想 象  成 。  我 沒  截  戶  打 包
    换 电  据  据 $  提 交  改 动  數  數 目  文 地  断 网  族 語  晒  有 关  本 的  机 型  来 ，  格  楼 $  款 ai
    法 院  法 ：  润  渡 口  火 $  点 评  然 $  燈  版 社  瓦  生 了  畫  的 调  的 配  称 ，  米  結  纺  线 0  经 过
    结 构  者 按  者 ）  脾  腿  船 長  色  节 $  行 的  补  調 查  讨 论  识 别  谁 来  谷 雨  轉 接  轴  退 款  通 $
    配  錄  钟  钩  開 始  闭  韦  黑 板  默 $  點 $  ， 又  ， 每  ， 而
    """,
    -1.0: r"""
    " you  , april  , head  , same  , too  . [  . at  . last  . this  / releases  0 %  0 bit  0 employees  0 minute
    0 pro  0 所  0 种  : "  = >  ? ”  ^ bring  ^ calder  ^ calloway  ^ field  ^ forward  ^ order  ^ pay  ^ proposal
    ^ reports  ^ researchers  ^ robots  ^ technical  ^ training  ^ voice  ^ which  ^ with  ^ yusuf  ^ 信  ^ 光  ^ 八
    ^ 厂  ^ 喜  ^ 從  ^ 思  ^ 書  ^ 母  ^ 比  ^ 無  ^ 现  ^ 病  ^ 白  ^ 請  ^ 量  ^ 顺  a prompt  a tired  a wooden
    after 0  agent that  ai 眼  along  analytics $  anand  and one  annals  annals of  answer  apologies  as $
    assessment  async  at  attention  audio is  audit  aunt  average  awarded  bed  big  by default  by hand  c .
    came from  care  catch  changes $  clever  clinical  clocks  coi  comment from  connections  construction
    contribution in  corner  daniel  day  definition  did  do  documents  doing the  drafted  entries  et al  expect
    fails  fall  features  financial  first .  for march  for your  free $  from 0  functions  gate  h .  habit
    happens next  have begun  head  headquarters  him  hope  house .  hull  immediate  in ai  in early  in practice
    in which  inquiry  intake  keeping  know $  lamps  learning from  lesson  lift  longest  loud  lunch $  machines
    machines $  meaning  measure  misstated the  monthly  moves  my aunt  needed  neighbors  next  of research  on
    on monday  open a  ownership  pause  plain text  protect  published $  quickly  rain  report on  retire  says that
    score  search (  session  sheet  showed  silence $  sits  smallest  someone  street and  superintendent  survey
    t $  table  the card  the largest  the models  the national  the number  the pause  the person  the questions
    the real  the rule  the text  the vote  thing  those who  ticket  to apply  to editors  tokens  trouble  update ,
    upper  voice  walls  warning  was updated  water use  wharf  what you  whatever  white  who  worst  wrote :
    you cannot  you don't  your own  | photo  £  £ 0  – the  。 」  》 第  一 樣  三 步  三 点  下 来  不 等  不 通
    且  个 小  个 机  中  中 文  么 关  乔  习  了 0  互  产 业  人 手  人 數  作 弊  信 号  值 守  元 起  全  写 道
    出 来  初  利 润  到 一  制 程  前  十  升 级  只 是  叫  可 证  后 $  听 到  吵 架  员 正  周  品  問 題  單  嘉
    图 $  在 0  块 $  報 告  处 理  备  多 详  够  大 客  学 大  學 會  小 学  少 了  尺  屏  層  己  已 经  年 度
    度 ：  弊  張  待 办  很  微 调  忙  息 技  把 “  拜  提 到  改 进  放 時  教 $  方 $  方 案  日 下  日 起  旧 书
    早 餐  时 不  是 否  晚  有 没  本 期  核  案 ，  森  機 關  次 ：  步 骤  比 上  注 意  津  洽  牌  由 $  界 面
    疑  病  發 言  的 仓  的 問  的 狗  禮 拜  秒 0  租 户  移 除  稍  等 于  算 账  系 电  索 引  给 机  考 核  能 接
    自 己  良  花  菜 市  蒸  蒸 馏  藻  行 ，  覺  规 矩  言 语  認  计 $  让 它  设 计  详 情  语 料  象 中  費
    负 责  账 $  费  赋 能  进 度  邊  部 的  采 集  针  關 注  问 题  顧 問  项 $  须 知  餘  馏  麻  齐 $  ， 比
    """,
    -0.9: r"""
    " said  # 新  %  % 0  & data  , january  . image  . to  0 e  0 units  0 云  0 把  0 新  0 海  0 （  : you  ^ deal
    ^ figure  ^ founded  ^ illustration  ^ minister  ^ setup  ^ since  ^ then  ^ today  ^ turn  ^ 也  ^ 做  ^ 哪  ^ 安
    ^ 岭  ^ 已  ^ 時  ^ 根  ^ 温  ^ 總  ^ 联  ^ 電  ^ 项  a habit  a light  a standard  a ticket  a video  abara ,
    abstract  active  agreed  aid  and asked  and for  and nobody  anyone who  anywhere  aoife  approval  around a
    at her  balance  before you  behaviour  bottom line  bulk  buying  called  callers  canteen  cause  colleague
    collection of  comments on  company's  company’s  covers 0  degrees  dinner  doi  drawing  drift  earlier  engine
    episode  false alarms  favourite  figure 0  figures $  film  find  fiscal  follows  for each  founded in  full
    giving  hands  hardware $  have made  host  host :  how it  i do  i lost  in north  ingrid solheim  int  is hard
    it has  it off  i’m  june .  key takeaways  kiln  labs $  lack  last week  left  letters  limits $  losses  low
    machines for  made  mark the  marlow  mid  mid -  near misses  nearly  need  not need  of technology  oluwaseun
    on earth  on your  one page  open .  performance  plans to  polish  preprint  primary school  prompt  propose
    quarterly  question of  ranking  readers $  recording  response  retailers  right  rivers  roughly  safer  said on
    say so  separate  sept .  september .  shelf  si  sides  some 0  speak  speed .  spelling  sql  stale
    statements about  states .  stood  suggest  summer .  supports  switches  t  tasks  team ,  that $  that is
    that we  the document  the interview  the open  the patch  the short  the tool  theatre  three -  three things
    tickets ,  to keep  to somebody  to watch  today ,  traffic  trained on  typical  unfair  vehicle  voluntary
    wanted  warn  we had  week :  what i  what’s next  when you  work $  yellow  © 北  。 圖  」 。  一 体  一 種
    万 元  三 種  下 期  不 准  不 给  不 足  东 省  丢 失  两  两 块  中 写  临  了 半  了 ！  些 事  人 ：  价 从
    会 不  佚  佚 名  停  先 说  六 $  其 中  内 部  冲  决 了  割  务 ，  动 机  助 手  化 与  化 ：  北 $  区 的
    南 屿  原 廠  只  同 $  同 样  后 续  告 诉  周 内  圍  執 行  备 份  多  大 量  天 开  妈 的  字 产  存 0  实 习
    实 验  导 语  居 民  己 的  已 开  帧  广 播  序 是  应 当  式  当  征  後  得 一  悉 ，  成 品  我 又  托  报 警
    掃  排 $  採  摊  收 的  政 $  料 图  日 消  日 电  明 确  有 真  期 末  末 班  柜  样 子  检  極  概 览  正 $  民
    气 $  池  清 单  烦  环 境  用 人  电 站  的 价  的 路  的 那  的 麻  社 $  禮  突  突 然  笑 的  筒  筛  签 字
    管  範  索 $  练 $  结 语  者 邱  聽 懂  能 #  能 $  致 辞  菲  蒋  行 。  要 三  要 到  覽 $  观 众  觉 $  讨
    训 练  记 录  证 据  证 ：  词 元  译 器  话 ，  详  误 导  负  走 的  起 步  跃  部 分  里 程  重 量  長  閘  隊
    露  預 計  顧  餐  骤  麻 烦  （ 一  ， 模  ： 现
    """,
    0.9: r"""
    ) ,  ) is  , again  , an  , jun  - minute  . org  . pt  . sign  . subscribe  . try  . two  0 comment  0 et  0 feb
    0 min  0 —  0 。  0 則  0 的  0 评  0 页  :  ] (  ^ access  ^ anonymous  ^ apps  ^ be  ^ become  ^ bluesky
    ^ closed  ^ current  ^ data  ^ delphine  ^ department  ^ do  ^ donate  ^ entertainment  ^ forum  ^ harrow  ^ is
    ^ library  ^ loading  ^ lv  ^ meet  ^ menu  ^ mobile  ^ night  ^ podcasts  ^ pro  ^ releases  ^ responses
    ^ second  ^ senior  ^ sitemap  ^ technology  ^ toggle  ^ top  ^ world  ^ 中  ^ 保  ^ 元  ^ 友  ^ 和  ^ 專  ^ 島
    ^ 廣  ^ 打  ^ 收  ^ 浏  ^ 管  ^ 退  ^ 長  a benchmark  a commission  a lot  a robot  a shed  additional  after two
    age  alumni  an official  appeared  apr 0  april 0  architect  archive $  are your  art  article .  assets  audio
    author of  balcony  biology  board $  bought a  briefing  burrow  by thread  can't  china  classrooms  clerk
    communication  company .  conduct  contents $  create an  deep  delacroix  delphine  deutsch  diary  did you
    districts $  docx $  doing .  download the  early $  economics  edge  education $  email address  end —  english
    ensure  espa ol  eu  every weekday  everyone $  faith  field guide  fine print  flower  follow $  for nine
    for some  free ,  get 0  github  got a  got wrong  government  harrowgate  have an  he is  high  holt  how a
    i need  in app  in production  information .  issue 0  issues  ist  items $  join us  keyboards  know  knows when
    lands where  last human  learn about  lifestyle  lindqvist -  link $  lists .  login $  ltd .  lund $  lv  maps
    markdown  may contain  message (  mo $  more in  most popular  multimedia  navigation $  northgate  not .
    number :  ocean  of contents  office of  okafor  ol  on four  operations  osei  out of  page 0  parking  phd
    photo of  physics $  podcasts $  policy .  pr  principal  prior  proposal :  provides  pt $  public $  published 0
    purchase  quotes  quotes delayed  race  reading the  remarks  ride  rule ,  rust  schools  sciences $  series
    slips  slow  start -  start writing  states $  story $  strange  subscriptions $  tagged  tar .  that matter
    the conversation  the gist  the slow  the strange  the town  then it  then the  things that  this version
    thread )  title  to date  to name  to this  tokenizer  topics $  trademarks of  transformers  uk  updated 0
    updated :  usa  want to  we acknowledge  we do  we use  what to  will not  wordpress  write a  yet .  youtube $
    ¥ 0  ‘ it  ” 的  【 打  】 【  一 时  一 杯  一 点  三 百  上 的  世 界  个 只  主 $  举  于  交 易  人 物
    会 议  会 ？  作  偏 鄉  充 值  免  党  全 $  冬  刻 胶  包  十 个  单 位  南  台 中  号  合 集  周 一  哈  圈 $
    地 方  報 $  多 地  大 學  娃  安 备  定 时  实  家 都  實  寫  导 航  小  小 区  就 不  岁  岛  广  异 步  弃 本
    归 档  後 ，  得 票  得 轉  您 可  慢  成 $  我 来  折  护  换  据 此  搶  撰 文  擬  放 弃  数 据  数 码  數 據
    施  旅  日 记  旧  时 报  易  星 标  最 后  望 $  本 报  柚  核 ：  條 款  楼 主  標 題  權 所  次 机  死  毕 业
    气 象  浙  游  滑  班 $  現 在  璃 基  產 品  用 ai  电 费  發 布  的 很  的 机  的 水  省 人  看 0  看 全  看 更
    看 见  确 定  稿  线 ，  继 续  维  美  老  考 $  股 $  节 目  行 为  行 情  要 不  要 买  要 告  见 。  览 器
    认 $  询 $  说 点  请 联  责 任  购 买  贴 $  贴 0  赞 赏  里 来  量 数  镇  間 0  關  问 $  问 答  附 件  际 $
    风 险  鹿  ， 第  ， 让  🚀
    """,
    1.0: r"""
    " it  # $  % "  ) $  . docx  . here's  . i  . m  . reach  . see  0 d  0 minutes  0 nd  0 replies  0 ）  : why
    [ submitted  ^ :  ^ all  ^ authors  ^ business  ^ caption  ^ chip  ^ code  ^ corinne  ^ december  ^ disclaimer
    ^ halden  ^ issues  ^ love  ^ markets  ^ most  ^ next  ^ politics  ^ port  ^ press  ^ property  ^ rail  ^ read
    ^ rss  ^ sport  ^ sports  ^ submission  ^ up  ^ weather  ^ 一  ^ 共  ^ 列  ^ 即  ^ 市  ^ 广  ^ 支  ^ 数  ^ 楼
    ^ 此  ^ 没  ^ 活  ^ 清  ^ 立  ^ 股  ^ 豆  ^ 超  ^ 链  ^ 阅  a chip  a demo  a parking  a reporter  a week
    about this  abstract :  achterberg $  advertise $  affairs  again $  anytime  app ，  apps  as the  aug 0  be the
    become a  behind the  bibtex  boom  bureau  categories :  centers $  chrome  clicking  close $  coding  content is
    contributed  corporate  correction 0  created on  customers $  data  database  databases  digest of  discussions
    docx  does a  drought  entertainment  entertainment $  espa  est  eval  evaluations  expertise  first published
    flood  following  for me  for the  for this  forecast $  from the  g 0  gadgets  generated  gist  gist $  glaciers
    gradient  had a  has not  heat  help us  hole in  homes  how -  http :  image credits  in to  independence  inside
    insightful  join the  journalists  july $  keep its  kestrel  keyboard that  kit  l .  latest $  lattice  leader
    learns  leave a  limited  links :  list  llms  magazine $  maker  may earn  mentioned in  monitoring  monthly $
    more  more on  mp  music $  my week  night shift  nobody is  not responsible  oct  officer $  on my  on signal  op
    open source  opens in  or its  org  part in  pays  peer  picks  politics $  position  poster  pricing  private
    priyanka  profile  provided by  publishing  r .  raises $  ratings  reactions  read next  ready for  report a
    reprinted  reprints  request a  responsible for  reviewed  reviews  road $  rush  satellite  say "  scientist
    search for  securely  securities  see all  shipping  should have  sitemap  sitemap $  snow  sound of  space $
    sport  sport $  st  staff writer  submit a  subscriptions  tax  teaches  terminal  than they  the authors
    the benchmark  the opinions  the road  the tide  the world's  thing i  this question  this site  thu  to give
    told to  torres  toys  transport $  tue  tv  update $  vol  wants to  warehouse  watch  we did  we live  we may
    we saw  week $  week in  week of  what 0  what your  when to  where to  width  wire  works in  world's
    written about  you $  your next  | next  ¥  — and  ” 上  …  … $  一 门  下 调  不 加  世  东 $  个 坑  中 国
    了 ？  云 $  五 个  人 参  介 ：  们 是  会 说  供 稿  修 改  們 $  元 测  光 $  光 雷  全 部  写 字  列 印  动 $
    募  匿 名  半 导  厂  厂 的  原  发 文  含  员  员 $  喜 歡  回 答  地 图  型 $  夏  天 气  天 的  央  奇  字 的
    审 ：  导 体  小 程  少 十  层 $  岗  市 $  帖  帮 助  形 机  必 填  快 讯  打 赏  承 办  报 名  招  指 南  据 标
    掌  摘  放 大  故 事  效 性  文 的  日 本  早 报  是 不  是 正  智  最 後  最 近  月 下  月 前  有 了  未 来
    桌 面  汽 车  沪  涨  湖  源 ，  灯 塔  点 什  热 度  片 $  版 權  猫  电 梯  發 佈  直 播  看 哭  看 懂  知 识
    积 分  等 不  签  絡  經  统 $  网 $  署 名  胶  能 源  芯  装 了  要 放  談  請 同  设 $  读 书  调 整  豆  贴
    赏  赞 $  赞 同  跌 去  跳 到  载 请  迁  迎  返 回  违  邮  都 去  钟 $  键  阅 $  際 $  隱 私  难 过  零  页 >
    题 0  （ 作  ， 查  ： 东  ： 临  ： 从  👍
    """,
    1.1: r"""
    !  " ,  $ 0  ( by  ( s  ( 责  - 0  - only  . gz  . nobody  . will  0 questions  0 reactions  : 0  : [  ; editing
    ] [  ^ analysis  ^ april  ^ audio  ^ bibliographic  ^ climate  ^ cookie  ^ corrections  ^ essays  ^ fact
    ^ february  ^ five  ^ jump  ^ learn  ^ life  ^ login  ^ marguerite  ^ newsletters  ^ overview  ^ photo  ^ register
    ^ release  ^ request  ^ school  ^ security  ^ status  ^ stop  ^ ten  ^ u  ^ upvote  ^ 上  ^ 出  ^ 北  ^ 匿  ^ 半
    ^ 向  ^ 推  ^ 撰  ^ 早  ^ 服  ^ 港  ^ 知  ^ 等  ^ 职  ^ 视  ^ 記  ^ 语  ^ 说  ^ 资  a principal  advertisement $
    agriculture  all $  also read  always the  am  announcements  any time  apple  are a  are those  articles .  as a
    ask before  b 模  become  bibliographic  bluesky  brandvold  bug $  buses  by -  card required  charity  chatbot $
    ci  click to  cloned  comments (  company $  compute  connected  copyright ©  creative  creative commons
    credit card  days ago  delays  discussion  docs $  does ,  earn  editing  editors  editors :  enter  episode 0  et
    family $  featured  flat  fold  for it  for you  freelance  government $  gz  happened on  harbour  have read
    history of  hole  i learned  iframe  ilves  in -  in what  india $  infrastructure  inside the  institute
    institution  institutions  internet  investors  labels  languages  larder  law $  learned to  licence  linkedin $
    links ,  locks  lovely .  machine $  man who  marisol  markets $  marsh $  md  message  message from  mins $
    mobile  model on  models on  more ?  museum  nas  newest  news /  newsroom $  nonprofit  notifications  off -
    organisation  owen  owns the  philosophy  policy $  popular $  post .  preferred  published on  quill  reactions $
    readers  ready  really  relations  remembers  restacks  restacks $  revised  she lives  shortage  sort by  spam
    sports $  subjects :  submit  subscribers only  support the  team .  th ,  the five  the harbour  the power
    the river  the world’s  this document  thoughts  three of  tobias  tomas  tonight  top $  translated  united
    upvoted  user agreement  users $  utility  via  video $  views of  we cut  whitlock  who we  with our  with us
    words :  work with  write about  wrong .  year $  you ,  • 0  … …  一 家  上 内  上 岗  专 题  业 的  丝 $
    两 成  么 选  交 $  产  伸 閱  侵  共  其 它  写 点  农  分 人  创 作  利  到 主  到 ：  創  十 七  可 能  員  喜
    四 川  在 给  基 金  場  奶 茶  如 有  字  季 度  学 $  它 $  宝  容 由  容 ，  導 $  就 是  工 智  布 $  广 告
    应 用  廠  延 遲  异  引 用  我 在  持 ，  授 权  掉 了  探  政  文 ：  新 闻  新 ：  日 第  时 政  春  有 风
    本 网  机 会  权 所  桥  概 况  標 籤  法  活  济  渠  港 時  港 股  点 个  点 赞  生 命  生 活  田  登 入  的 下
    的 猫  的 邮  皮  監  看 法  真 的  知  码 ，  示 名  程 师  稿 ：  空 间  立  算 力  箱  精 选  级  经 授  经 济
    置 ：  者 ：  聞 $  聯 絡  股 票  臺  苏  苹  苹 果  藏 $  融  規 範  观 点  詩  议 纪  说 话  谢 谢  谨  貓  財
    赁 价  赞 0  适  那 段  開 源  間 ：  门  随 笔  集 体  雜  非  音 助  頁 $  養  验 室  骑  高  鲸  默 认  ， 仅
    ， 正  ， 為  ： 文  ？
    """,
    1.2: r"""
    & citations  * *  , you  - -  - text  0 (  0 jun  0 mins  : the  [ v  ^ back  ^ categories  ^ commentary
    ^ description  ^ did  ^ linkedin  ^ live  ^ measuring  ^ meridian  ^ money  ^ october  ^ office  ^ powered
    ^ related  ^ resources  ^ startups  ^ text  ^ url  ^ 全  ^ 创  ^ 回  ^ 特  ^ 由  ^ 确  ^ 返  ^ 重  ^ 關  ^ 面
    add to  ads  and get  android  as it  avatar  backend  benchmark  beyond  bot  buy  cancel  case for  chatbots
    comments :  commission .  conference $  contact $  continue  copyright 0  corinne  courtesy of  culture $  does
    donation  easy  editing by  elevator  energy $  exactly  experts  explained $  fact -  faq  finance  for 0  go to
    gov .  home  house $  icp 备  in case  inbox .  inference  institute for  javascript  joined  jump  jump to  k
    k followers  labels :  lantern  larkspur  last updated  license  lied  made me  manager  me laugh  mins  month $
    nd  network $  newsletter $  oldest  on this  originally published  ottoline  phones  pricing $  print $
    products $  provide  publications  qq  quiz  receives  references &  registered  required .  responses  return of
    s )  secure  semiconductors  she has  sold  source  staff  staff $  story .  submitted on  tables  tensor
    that nobody  the machines  the meeting  the next  the spreadsheet  to build  to close  to leave  to sleep  utc (
    views expressed  village that  voices  weather  what the  x  year of  you buy  z  | $  ‘ i  “ 数  ∙  ❤ ️  上 路
    不 吃  不 得  不 构  个 会  了 解  从 0  代 表  众 号  位 置  偶  內  公 众  养  刊 $  务 合  区  区 $  县 城
    发 的  哭 了  喝  图 /  地 铁  坊  型 ：  外 婆  字 数  安 $  客 $  对 ：  屋  山  岸 $  工 $  布 于  布 ：  师 ，
    廣  廣 告  往 期  慢 的  成 投  户 端  抵 扣  推 荐  摄 影  收 起  昨 天  晶  有 哪  有 效  条 评  构 成  毕  海 $
    清 明  炉  版 ：  發  的 “  的 几  的 老  真 实  私  筆  算 机  糖  终 于  股  育 $  能 做  航 $  見 問  註  誰
    讯  资 建  资 讯  跑  跨  路 过  週 末  遲  鐘 。  险  隱  香  驾  ） $  ） .  ） ，  ？ 0  ？ 我
    """,
    1.3: r"""
    " https  - to  - up  . html  . says  0 h  0 mar  0 nov  0 september  0 years  [ 图  ^ advertise  ^ ask  ^ careers
    ^ copy  ^ date  ^ email  ^ facebook  ^ introducing  ^ legal  ^ march  ^ storm  ^ tagged  ^ 县  ^ 山  ^ 岚  ^ 摘
    ^ 日  ^ 熱  a comment  a correction  a time  achterberg  agents $  ai -  also :  an agent  as :  be used  boring
    business $  came .  caption :  citation  comment $  contents  contributions  courtesy  data centre  digest
    editor at  education  emeka  europe  facebook $  filed  forgets  funding  grow  guidelines  harbor  has covered
    helpful  i asked  image credit  improve  in three  innovation  international  investing  it .  it looks
    journalist  lake  lands  latest on  life  logo $  love  lund  man  mb $  meeting that  mine  notes from  october 0
    oduya  of one  on :  online  orbit  owns  oyelaran  page  policy  politics  ports  prices  print  provided  pt
    purposes  quarter results  reach  reading  reflect  replies  retired  save up  saw  schools $  sciences  sign in
    signature .  small models  space  standards  stop  teaching  th  the post  the sea  too .  traditional  url :
    voss  washington ,  websites  what is  world’s  you .  you have  you're  youtube  ❤  一 則  一 文  一 键  三 年
    业 $  么 你  事 $  于 0  云 计  人 形  人 的  亿  从 零  任  体  何  余 额  信 息  全 文  六 年  决 方  十 五
    半 $  南 $  博 客  原 标  反 而  吃  吧  吧 $  国  增 长  字 級  客 服  專 題  川 $  币  常 見  店  态  我 用  授
    排 行  提 供  政 策  日 期  明 ：  有 用  本 網  栏  楼  欢  欢 迎  派  涨 价  禁  福  稿 $  简  粉  终 总  荐
    行 $  角  語 音  记 一  财 经  車  过 ，  钟 前  陶  需 要  马  鱼  ， 以  ， 快  ， 成  ， 未
    """,
    1.4: r"""
    &  & a  * ,  , for  , one  - ]  . be  . read  0 april  0 following  0 january  0 k  0 release  0 shares  0 条  [ -
    ^ advertisement  ^ comment  ^ log  ^ product  ^ ready  ^ recommended  ^ subjects  ^ submit  ^ write  ^ 冬  ^ 同
    ^ 國  ^ 复  ^ 常  ^ 您  ^ 標  ^ 求  ^ 生  ^ 赞  ^ 预  a member  a message  advertisement  and may  article $
    as an  bird  blog $  caption  city  code of  dev  donate  drops  edited  edition $  end -  example $  expand
    experience  first to  following $  forget  forum  guarantee  homepage $  html $  icp  india  instagram
    introducing  keywords :  laptops  leads  likes $  lives in  london  ltd  m .  machines ,  mentioned  mo  more from
    navigation  newsletters $  of this  of use  on $  owned  people who  permalink  post $  posted by  q &  quality
    read more  reading :  regulation  reply  reporting by  review :  science  search $  security $  seed  settings $
    skip to  social  thanks .  the -  the future  the week  toggle  topic  trademarks  u  we learned  weighs
    what's new  【 关  一 次  三 月  不 代  不 错  举 报  二 维  你  來 源  信  修  出 处  动 态  千  友  字 ：  封 裝
    年 终  引 发  怎 样  我 也  我 的  战  所 有  换 $  搜 索  搬  收 听  教 育  暂  条 ：  消  產  用 0  的 是  的 ，
    看 到  科  立 场  笑  籤  纠 错  维 码  署  舟  荐 $  虫  街  解 读  該  试 $  資  越  转  还 在  追  道 ：  選
    鄉  酒  陈  障  高 考  ， 請  ： 三
    """,
    1.5: r"""
    ( cs  , but  . all  . com  . did  / $  / news  0 c  0 likes  0 mo  0 of  0 pages  0 分  : i  > $  ^ ai  ^ opinion
    ^ reviews  ^ show  ^ site  ^ →  ^ 使  ^ 手  ^ 扫  ^ 把  ^ 智  ^ 法  a town  acknowledge  affiliate  and the
    authors $  back $  careers  careers $  categories  center  chinese  com  cookie  courier $  created  digital  e
    economy  end  equal  events $  exclusive  fast  gift  hidden  i write  inc  inc .  it for  magazine  make the
    menu $  not the  oct 0  or  platform  previously  rail  read :  reports on  required  research  resources  says $
    something went  stocks  subjects  tab  the meridian  the village  tip  title :  university of  updated  upload  us
    was a  washington  why the  winter  would not  x $  × $  ” ，  一 下  个 $  任 何  位 ：  余  准 。  刊  助
    司 $  字 号  审  审 核  库  开  当 前  彩  影 音  慎  我 们  技 $  报  据 中  文 /  新  显 卡  智 能  有 。  汽
    注 册  活 动  深  為 什  的 排  的 通  看  系 我  纠  编 程  者 $  覽  讀 ：  计 算  读 0  跟 贴  踩  輯 ：  软
    间 ：  页  题 ：  （ 星  ， 誰
    """,
    1.6: r"""
    0 /  0 other  0 points  0 th  0 •  ^ $  ^ author  ^ filed  ^ i  ^ please  ^ report  ^ research  ^ skip
    ^ teaching  ^ written  ^ ※  ^ 产  ^ 企  ^ 按  ^ 政  ^ 深  ^ 觀  ^ 顶  a senior  address  ai ,  apr  archive  asia
    b model  bill  brief $  built with  by :  category  cc by  close  commons  companies $  contributing  culture
    deals  development  e -  engineer .  example )  expert  filed under  here’s  homepage  is the  large $  latency
    learn  learning $  list 0  live  lovely  mail  map  organization  pdf  products  program $  reserved  robot  shed
    solutions  sponsor  sponsored  spreadsheet  status $  subscriber  the article  the brink  those of  title =
    to your  transcript  u .  under :  upvote  what's on  year on  you think  your inbox  ※  体 验  偶 尔  其 他
    办 单  发 布  司 的  后 端  圖 片  坛 $  報 價  天 前  字 体  折 腾  文 $  服  模 板  焦  版  的 三  的 最  相 關
    章  編 輯  编  者 简  者 ，  要 0  讚  证  评  谢  轉 載  通 知  雪  题  ， 一
    """,
    1.7: r"""
    . before  . s  0 at  0 小  : a  [ –  ^ accessibility  ^ contact  ^ features  ^ health  ^ january  ^ like  ^ made
    ^ posted  ^ privacy  ^ same  ^ save  ^ stay  ^ want  ^ 学  ^ 正  ^ 用  ^ 话  ^ 跳  a -  access  advertise
    advertising  alert  articles  automatically  based in  brink  cloud computing  contact  covering  credits :
    currently  d .  dead  dec 0  ethics  fail  founder  get the  great  guide  heard on  hire  hours ago  i was
    image $  let an  make  marguerite  people reacted  personal  popular  read  reading time  release notes  skip
    storm  submission  subscribe to  summary :  tech $  theme  twitter  unsubscribe  videos  viewed  whatsapp  ·
    – ]  一 只  交 流  享 到  价 ，  供 参  关  冬 天  办 ：  取 消  哭  媒  序 员  微 信  投 资  有 ，  未 经  树
    每 一  的 五  目 录  社  端 $  策  篇  粉 丝  获  见 $  語  讯 $  读  道 $
    """,
    1.8: r"""
    , every  , please  0 gmt  0 november  ^ artificial  ^ explore  ^ letters  ^ no  ^ topics  ^ 春  ^ 每  ^ ：  a a
    and other  browse  browser  bulletin  cl  climate  courier  cron  daily  date :  delivered  future  guide to
    image :  inbox  insights  issue  keep reading  learned  link  may not  my  not be  original  podcasts  powered
    produced  read the  related  reply $  reported from  rss  self  sep 0  speech  startup  stock  teach  the content
    the people  thoughts ?  what a  ⭐ ️  上 海  中 $  京  动 化  原 文  发 表  告 $  在 看  扣  报 $  故  时 前
    正 在  沙  的 人  的 十  第 九  索  网 站  考 ，  腾  访  责 编  輯  金  风  ， 请
    """,
    1.9: r"""
    , 0  0 $  0 +  0 天  0 字  : what  ^ /  ^ credit  ^ keywords  ^ see  ^ x  ^ ←  ^ 發  ^ 社  ^ 访  ad  bus  cc
    comment  computer  correspondent  credits  download  edition  fact  gmt $  independent  it was  keywords
    lighthouse  likes  login  machine  marchetti  menu  newsletters  now $  player  powered by  press  rag  reserved .
    s  shares $  topics :  what counts  window )  written by  |  丝  为 什  前 端  原 创  咖 啡  啡  复 制  夜  存 储
    容  專  房  抵  搜  早  是 一  源  漲  潮  的 电  第 0  算 法  经  要 闻  视  辑 ：  键 词  閱 讀  闻  页 $  馈 $
    ！  （ 附  ， 偶
    """,
    2.0: r"""
    ( opens  . gov  ? we  ^ @  ^ join  ^ previous  ^ search  ^ trending  ^ 搜  ^ 登  ^ （  a +  a chatbot
    accessibility  all rights  best  counts as  disclosure  et $  feedback  followers  followers $  get  i let
    linkedin  logo  mean  new window  notes on  podcast  positions  previous  property  publication  raises
    rights reserved  see  services $  tags :  your thoughts  »  ” ：  → $  ⭐  专 栏  主 办  买  分 类  创  前 $
    十 年  卡  后 一  咖  城  备 0  奶  小 $  我 要  數 位  最 新  来 自  查 看  港  登 录  能 优  览  記 者  词 ：
    额  體
    """,
    2.1: r"""
    ' s  * $  / p  0 bst  0 ·  0 度  ^ add  ^ copyright  ^ download  ^ tags  ^ title  ^ watch  ^ 作  ^ 标  about us
    account $  against the  cs .  edited by  explore  google  intelligence $  lab  markets  member  robots  smart
    the latest  the quiet  this article  to you  web  you can  ←  即  島  录 $  您 的  會 員  登  網  育  鍵 字  铁
    顶  首
    """,
    2.2: r"""
    - dev  0 )  0 发  ?  @ a  ^ also  ^ listen  ^ subscribe  ^ 大  ^ 文  ^ 科  and what  blog  bst $  contributor
    december 0  desk @  essays  events  expressed  general  has a  information  jun 0  newsroom  nov 0  november 0
    official  partner  post  posts  subscribers  terms of  village  weekly  会 员  标 签  热  熱  版 权  用 户  社 区
    访 问  话 题  财  首 页
    """,
    2.3: r"""
    ^ (  ^ follow  ^ 关  ^ 如  ^ 提  ^ 给  app  chip  click  d  engineer  here  meridian  opinion  release $  search
    the last  the word  专  了 $  加 入  号 ：  年 0  微  注  瀏  瀏 覽  编 ：  載  ： 一
    """,
    2.4: r"""
    " is  . no  . now  ^ 来  learned from  rights  senior  software $  submitted  the views  world  you are  ›  个 回
    了 ，  仅 供  内 容  扫  日 星  本 站  校 对  端  答 $  网  藏  讀  语 音  里 的
    """,
    2.5: r"""
    , inc  0 "  0 人  ^ 分  fellow  in $  journalism  latest  mar 0  of the  since 0  tech  technology  town that  url
    击  在 线  您  据 库  签 ：  阅 读
    """,
    2.6: r"""
    . please  ^ help  ^ more  ^ 在  ^ 点  facebook  here .  html  join  log in  min read  save  terms  www  www .
    — $  內 容  博  参 与  工 程  我  记 $  载  链
    """,
    2.7: r"""
    0 年  : https  business  can a  conversation  follow  gov  january 0  jobs $  know about  mar  quiet  sign up
    tags  the best  为 准  图 片  報  期 ：  编 辑  译  请  辑  （ 0  ｜
    """,
    2.8: r"""
    / www  ^ published  ^ terms  ^ 发  editorial  example  free  is an  k $  opens  opinions  read $  reporting
    the author  us $  中 心  大 模  收 藏  星  源 ：  点 击  ， 我
    """,
    2.9: r"""
    + $  0 am  ^ get  ^ share  ^ your  ^ 相  about the  authors  cs  ferry  published  story  support  taught  ©
    下 载  二 手  器 人  星 期  權  阅
    """,
    3.0: r"""
    " 0  0 comments  ^ home  ^ 本  gmt  links  privacy  reporter  this  top  权  来 源  浏  浏 览  ， 谁  ： 我
    """,
    3.1: r"""
    . example  0 期  ^ source  ago $  this page  topics  town  · 0  新 聞
    """,
    3.2: r"""
    = =  ^ ,  ^ robotics  ^ sign  a $  ago  covers  sign  你 的  链 接
    """,
    3.3: r"""
    . he  ^ view  ^ 字  comments  cookies  · $  篇 ：
    """,
    3.4: r"""
    0 ,  0 版  chatbot  jan 0  newsletter  writes about  关 注
    """,
    3.5: r"""
    ^ v  community  icon  our  says :  stories  仅  声 明  文  留 言  的 第  转 载
    """,
    3.6: r"""
    / b  feb 0  website  writer  上 一  播  更 多  站
    """,
    3.7: r"""
    / 0  author  february 0  views  分 享  到 底  本 文  閱
    """,
    3.8: r"""
    ^ ©  email  subscribe  一 篇  下 一  聞
    """,
    3.9: r"""
    . she  / a  ^ #  article  from :  your
    """,
    4.0: r"""
    posted  作 者
    """,
    4.1: r"""
    回 复
    """,
    4.2: r"""
    a .  享  文 章
    """,
    4.3: r"""
    = {  media
    """,
    4.4: r"""
    march 0
    """,
    4.5: r"""
    about $  editor
    """,
    4.6: r"""
    或
    """,
    4.7: r"""
    ( 0
    """,
    4.9: r"""
    + 0  0 -  copyright  news
    """,
    5.1: r"""
    . 0
    """,
    5.2: r"""
    is a
    """,
    5.3: r"""
    content
    """,
    5.4: r"""
    please  © 0
    """,
    5.5: r"""
    ^ by  评 论  ， ，
    """,
    5.7: r"""
    赞
    """,
    6.0: r"""
    日 0
    """,
    6.4: r"""
    • $
    """,
    6.8: r"""
    ai
    """,
    7.6: r"""
    . .
    """,
    8.2: r"""
    - $
    """,
}
