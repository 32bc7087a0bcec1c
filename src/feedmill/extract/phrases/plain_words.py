"""Words that name nobody by themselves. Made by `training/plain_words.py`: do not edit."""

from feedmill.extract.phrases.wording import words

PLAIN = words(
    """
    abandoned aber abilities ability able about above abroad absence absolute absolutely absorb abstract abstraction
    absurd abuse academic accelerate accelerated accelerates accelerating acceleration accelerator accelerators
    accent accept acceptable acceptance accepted accepting accepts access accessed accessibility accessible
    accessing accessories accident accidental accidentally accidents accommodate accommodation accommodations
    accompanied accomplish accomplished according accordingly account accountability accountable accountant
    accounted accounting accounts accuracy accurate accurately accused achievable achieve achieved achievement
    achievements achieves achieving acknowledge acknowledged acquire acquired acquiring acquisition acquisitions
    across act acted acting action actionable actions active actively activities activity actor actors acts actual
    actually ad adapt adaptability adaptable adaptation adapted adapter adapting adaptive adapts add added adding
    addition additional additions address addressed addresses addressing adds adequate adhere adherence adjust
    adjustable adjusted adjusting adjustment adjustments adjusts admin administration administrative administrators
    admissions admit admitted adopt adopted adopting adoption ads adult adults advance advanced advancement
    advancements advances advancing advantage advantages adventure adventures adverse advertised advertising advice
    advise advised advisor advisors advisory advocate aesthetic aesthetics affect affected affecting affects
    affiliate afford affordability affordable afraid after afternoon afterthought afterward afterwards again against
    age aged agencies agency agenda agent agentic agents ages aggregate aggressive aggressively agile agility aging
    ago agree agreed agreement agreements agrees agriculture ahead aid aids aim aimed aiming aims air airline
    airlines airport airports aisle aka alarm alarms albeit alcohol alert alerts algorithm algorithms alien align
    aligned aligning alignment aligns alike alive all alleged allergies alliance allocate allocation allow allowed
    allowing allows almost alone along alongside aloud already also alter alternate alternative alternatives
    although altogether always am amazing ambient ambitious amid among amongst amount amounts ample analyses
    analysis analyst analysts analytical analytics analyze analyzing anchor ancient and angle angles angry animal
    animals animation animations anniversary announced announcement announcements announcing annoying annual
    annually anonymous another answer answered answering answers anticipate anticipated antioxidants anxiety any
    anybody anymore anyone anything anytime anyway anywhere apart apartment apartments apology app apparent
    apparently appeal appealing appeals appear appearance appeared appearing appears apple appliances applicable
    applicant applicants application applications applied applies apply applying appointment appointments appreciate
    appreciated appreciation approach approachable approached approaches approaching appropriate approval approvals
    approve approved approximately apps arbitrary architects architectural architecture architectures archive are
    area areas arguably argue argued argues argument arguments arise arithmetic arm armed arms around arrange
    arrangement arrangements array arrested arrival arrive arrived arrives arriving article articles artificial
    artist artistic artists arts artwork as aside ask asked asking asks asleep aspect aspects aspirations aspiring
    assemble assembled assembly assess assessed assessing assessment assessments asset assets assign assigned
    assignment assignments assist assistance assistant assistants assists associate associated association
    associations assume assumed assuming assumption assumptions assurance assured at athletes atmosphere attach
    attached attack attacks attempt attempted attempting attempts attend attendance attended attendees attending
    attention attitude attorney attract attracted attracting attractive attribute attributes auch audience audiences
    audio audit audits auf augmented authentic authentication authenticity author authorities authority authorized
    authors auto automate automated automatic automatically automating automation autonomous availability available
    average averages avocado avoid avoided avoiding avoids awake award awarded awards aware awareness away awesome
    awkward babies baby back backbone backed backend background backgrounds backing backpack backs backup backups
    backward backwards backyard bacteria bad badge badly bag baggage bags bake baked bakery baking balance balanced
    balances balancing ball balls bamboo band bands bandwidth bank banking banks banned bar bare barely barrier
    barriers bars base based baseline basement basic basically basics basis basket baskets batch bath bathroom
    bathrooms batteries battery battle be beach bean beans bear bearing beat beating beats beautiful beautifully
    beauty became because become becomes becoming bed bedroom beds bedtime beef been beer before beforehand began
    begin beginner beginners beginning begins begun behalf behave behaves behavior behavioral behaviors behaviour
    behind being belief believe believed believes bell belong belonging belongings belongs beloved below belt bench
    benchmark benchmarks beneath beneficial benefit benefits berries beside bespoke best bet better between beverage
    beverages beyond bias bicycle bid bids big bigger biggest bike billed billing billion billions bills bin binary
    binding bins biodegradable biological bird birds birth birthday bit bite bits bitter black blades blame blamed
    blank blanket blast blend blending blends blind block blockchain blocked blocking blocks blog blogs blood bloom
    blue board boards boasts boat boats bodies body boiler bold bond bone bonus book booked booking bookings books
    boom boost boosting boosts boot border borders bored boring born borrow borrowed boss bot both bother bots
    bottle bottlenecks bottles bottom bought bound boundaries boutique bowl bowls box boxes boy bracket brain brains
    brakes branch branches branded branding brands brass breach breaches bread break breakdown breakfast breaking
    breaks breath breathe breathing breathtaking breeze brew brewing bridge bridges brief briefly bright brighter
    brightness brilliant bring bringing brings broad broadcast broader broadly broke broken broker brokers brother
    brought brown browse browser browsers browsing brush brutal budget budgeting budgets buds buffer bug bugs build
    builder builders building buildings builds built bulk bullet bump bumps bunch bundle bundled burden buried burn
    burned burning burst bursts bus buses business businesses busy but butter button buttons buy buyer buyers buying
    buys buzz by byte bytes cabinet cable cables cache caching cake cakes calculate calculated calculating
    calculation calculations calculator calendar call called caller callers calling calls calm calorie calories came
    camera cameras camp campaign campaigns campus can cancel canceled cancellation cancellations cancelled cancer
    candidate candidates cannot cap capabilities capability capable capacity capital caps captions capture captured
    captures capturing car carbon card cardio cardiovascular cards care career careers careful carefully cargo
    caring carpet carried carrier carriers carries carrots carry carrying cars cart case cases cast casual cat
    catalog catalogue catch catches catching categories category cater caterer catering caters caught cause caused
    causes causing caution cautious ceiling celebrate celebrates celebration cell cells cent center centered centers
    central centralized centre centres cents centuries century ceremony certain certainly certificate certificates
    certification certifications certified chain chains chair chairman chairs challenge challenged challenges
    challenging chamber chances change changed changes changing channel channels chaos chapter character
    characteristics characters charge charged charger charges charging charm charming chart charts chasing chat
    chatbot chatbots chats cheap cheaper cheapest check checked checking checklist checkout checks cheese chemical
    chemicals chemistry chess chest chicken chief child childhood children chips choice choices choose choosing
    chose chosen chronic church churn circle circuit circuits circular circulation circumstances cite cited cities
    citing citizens city civil claim claimed claiming claims clarify clarity class classes classic classics
    classification classified classroom clause clauses clean cleaned cleaner cleaning cleanup clear cleared clearer
    clearing clearly clerk clever click clicked clicking clicks client clients climate climb climbing clinic
    clinical clinicians clinics clip clips clock clocks close closed closely closer closes closet closing cloth
    clothes clothing cloud clouds club cluster clusters clutter co coach coaches coaching coast coat cocktails
    coconut code codebase codes coding coffee cognitive cohesive coin cold collaborate collaborating collaboration
    collaborations collaborative collapse colleague colleagues collect collected collecting collection collections
    collective collectively college colleges color colored colorful colors colour column columns com combat
    combination combinations combine combined combines combining combo come comeback comes comfort comfortable
    comfortably coming command commands comment comments commercial commission commissions commit commitment
    commitments committed committee committing common commonly communicate communicating communication
    communications communities community compact companies companion company comparable compare compared compares
    comparing comparison comparisons compatibility compatible compelling compensation compete competent competing
    competition competitive competitor competitors compile compiled compiler complain complained complaint
    complaints complement complete completed completely completing completion complex complexities complexity
    compliance compliant complicated comply component components composed composition compound compounds
    comprehensive compression compromise compromised compromises compromising computation compute computer computers
    computing concentrate concentration concept concepts concern concerned concerns concise concluded conclusion
    conclusions concrete condition conditioning conditions conduct conducted conducting conference conferences
    confidence confident confidential confidently config configuration configurations configure configured confined
    confirm confirmed confirms conflict conflicts confuse confused confusing confusion connect connected connecting
    connection connections connectivity connector connectors connects cons conscious consciousness consecutive
    consensus consent consequences conservation conservative consider considerably consideration considerations
    considered considering considers consistency consistent consistently consists console consoles consolidation
    constant constantly constrained constraint constraints construct construction constructive consult consultant
    consultants consultation consulting consume consumed consumer consumers consuming consumption contact contacted
    contacts contain contained container containers containing contains contemporary content contents context
    contexts continually continue continued continues continuing continuous continuously contract contractor
    contractors contracts contrast contribute contributed contributes contributing contribution contributions
    contributor contributors control controlled controller controllers controls controversial convenience convenient
    conventional conventions conversation conversational conversations conversion conversions convert converted
    converting converts convey convinced convincing cook cooked cookies cooking cool cooler cooling cooperative
    coordinate coordinated coordinating coordination coordinator copied copies copper copy copyright cord core corn
    corner corners cornerstone corporate corporations correct corrected correction corrections correctly
    corresponding cost costing costly costs cotton couch could council counsel count counted counter counterparts
    counties counting countless countries country counts county couple coupled couples course courses court courtesy
    courts cousin cover coverage covered covering covers cozy crack cracked cracks craft crafted crafting crash
    crate crazy cream create created creates creating creation creative creatives creativity creator creators
    credentials credibility credible credit credits crew crews crime criminal crisis crisp criteria critical
    critically criticism crop crops cross crossed crossing crowd crowded crucial cry crying cryptocurrency cues
    culinary cultivated cultural culture cultures cup cups curated cure curiosity curious curl currencies currency
    current currently curriculum curve custom customer customers customizable customization customize customized
    customizing customs cut cute cuts cutting cyber cybersecurity cycle cycles cycling daily dairy damage damaged
    damages dance danger dangerous dark darker darkness das dashboard dashboards data database databases dataset
    datasets date dated dates dating daughter daunting day days de dead deadline deadlines deadly deal dealing deals
    death deaths debate debris debt debug debugging debut decade decades decay decent decentralized decide decided
    decides deciding decision decisions deck declared decline declined declines decor decorative decrease decreased
    decreasing dedicated dedication deep deeper deeply def default defend defense define defined defines defining
    definitely definition definitions degree degrees delay delayed delays delete deleted deliberate deliberately
    delicate delicious deliver delivered deliveries delivering delivers delivery delve dem demand demanding demands
    demo demographic demographics demonstrate demonstrated demonstrates demonstrating demonstrations demos den
    denied dense density dental dentist department departments depend dependable dependencies dependency dependent
    depending depends deploy deployed deploying deployment deployments deposit deposits depression depth der derived
    des describe described describes describing description descriptions desert deserve deserves design designated
    designed designer designers designing designs desirable desire desired desk desktop despite dessert destination
    destinations detail detailed details detect detected detecting detection detector deter determine determined
    determines determining develop developed developer developers developing development developments develops
    device devices diabetes diagnosed diagnosis diagnostic diagram dial dialogue dictate dictionary did die died
    dies diet dietary diets differ difference differences different differentiate differently differs difficult
    difficulties difficulty dig digging digital dim dimensions dining dinner dioxide dip direct directed direction
    directions directly director directors directory dirt dirty disadvantages disagree disagreed disappear
    disappointed disaster discarded discipline disclose disclosed disclosure discount discounted discounts discover
    discovered discovering discovery discuss discussed discussing discussion discussions disease diseases dish
    dishes disk dislike disorder disorders dispatcher display displayed displaying displays disposable disposal
    disputes disrupt disruption distance distances distant distinct distinction distinctive distracting distractions
    distribute distributed distribution district districts dive diverse diversity divide divided diving division
    docs doctor doctoral doctors document documentation documented documents does dog dogs doing dollar dollars
    domain domains domestic dominant dominate dominated dominates donate done door doors dot double doubled doubt
    dough down download downloaded downloading downloads downside downtime downtown dozen dozens draft drafted
    drafting drafts drain drains drama dramatic dramatically drastically draw drawback drawbacks drawer drawing
    drawings drawn draws dream dreams dress dried drift drill drink drinking drinks drive driven driver drivers
    drives driving drone drop dropped dropping drops drought drove drug drugs dry dual due dull duo durability
    durable duration during dust duties duty dying dynamic dynamics each eager ear earbuds earlier earliest early
    earn earned earning earnings earns ears earth ease easier easiest easily east easy eat eaten eating echo
    ecommerce economic economical economics economies economy ecosystem ecosystems edge edges edit edited editing
    edition editor editorial editors edits educate education educational educators effect effective effectively
    effectiveness effects efficacy efficiency efficient efficiently effort effortless effortlessly efforts egg eggs
    eight ein eine either elaborate election electric electrical electrician electricians electricity electronic
    electronics elegance elegant element elements elevate elevated eleven eligibility eligible eliminate eliminates
    eliminating elite else elsewhere email emails embarrassed embarrassing embed embedded embedding embrace embraced
    embracing emerge emerged emergencies emergency emerging emissions emotional emotionally emotions emphasis
    emphasize emphasizes emphasizing employ employed employee employees employer employers employment employs
    empower empowering empowers empty enable enabled enables enabling encoding encompasses encounter encountered
    encounters encourage encouraged encourages encouraging encrypted encryption end ended ending endless endpoint
    ends endurance enemy energy enforce enforcement engage engaged engagement engaging engine engineer engineered
    engineering engineers engines enhance enhanced enhances enhancing enjoy enjoyable enjoyed enjoying enjoyment
    enormous enough enrich enroll enrollment ensure ensures ensuring entails enter entered entering enterprise
    enterprises entertaining entertainment enthusiastic enthusiasts entire entirely entities entity entrance
    entrepreneurs entries entry envelope environment environmental environmentally environments epic episode
    episodes equal equally equipment equipped equity equivalent era ergonomic error errors es escape especially
    espresso essay essays essence essential essentially essentials establish established establishing establishment
    estate estimate estimated estimates et etc ethical ethics euros evaluate evaluated evaluating evaluation
    evaluations even evening evenings evenly event events eventually ever every everybody everyday everyone
    everything everywhere evidence evident evil evolution evolve evolved evolves evolving exact exactly exam examine
    examined examining example examples exams exceed exceeded exceeding exceeds excel excellence excellent excels
    except exception exceptional exceptions excess excessive exchange exchanges excited excitement exciting exclude
    excluded exclusive exclusively excuse execute executed executes executing execution executive executives
    exercise exercises exhibit exhibition exist existed existence existing exists exit expand expanded expanding
    expands expansion expansive expect expectation expectations expected expecting expects expense expenses
    expensive experience experienced experiences experiencing experiment experimental experimentation experimenting
    experiments expert expertise experts expire explain explained explaining explains explanation explanations
    explicit explicitly exploration explore explored explores exploring export expose exposed exposure express
    expressed expression expressions expressive extend extended extending extends extension extensions extensive
    extent exterior external extra extract extraction extraordinary extras extreme extremely eye eyes fabric fabrics
    fabulous face faced faces facial facilitate facilitates facilitating facilities facility facing fact factor
    factories factors factory facts faculty fail failed failing fails failure failures fair fairly fake fall fallen
    falling falls false familiar families family famous famously fan fancy fans fantastic fantasy far fare farm
    farmers farming farms fascinating fashion fast faster fastest fat father fatigue fats fault favor favored
    favorite favorites favourite fear feared fears feasible feat feature featured features featuring fed federal fee
    feed feedback feeding feeds feel feeling feelings feels fees feet fell fellow felt female fence ferry fertilizer
    festival fetch few fewer fiber fiction field fields fifteen fifth fifty fight fighting figure figured figures
    figuring file filed files filing filings fill filled filling fills film films filter filtering filters final
    finally finance finances financial financially financing find finding findings finds fine finger fingers
    fingertips finish finished finishes finishing fire fired fires firm firmly firms firmware first firsthand fiscal
    fish fit fitness fits fitted fitting five fix fixed fixes fixing fixtures flag flagged flags flagship flash flat
    flavor flavors flaws fleet flex flexibility flexible flight flights flip floating flood floor flooring floors
    flour flow flower flowers flowing flows fluctuations fluent fluid fly flying foam focus focused focuses focusing
    fog fold folded folder folders folding foliage folks follow followed followers following follows fond fonts food
    foods foot footage football footprint for force forced forces forcing forecast forecasting forecasts forefront
    foreign foremost forests forever forget forgetting forgive forgotten form formal format formation formats
    formatting formed former formerly forming forms formula forth fortnight fortune forty forum forums forward
    foster fostering fosters fought found foundation foundational foundations founded founder founders four fourteen
    fourth fraction fragile fragmented frame frames framework frameworks framing franchise fraud free freedom
    freelance freelancers freely freeze freezer freezing frequency frequent frequently fresh freshness friction
    fridge friend friendly friends from front frontier frost frozen fruit fruits frustrated frustrating frustration
    fuel fueled fueling fuels fulfill full fully fun function functional functionalities functionality functioning
    functions fund fundamental fundamentally fundamentals funded funding funds funnel funny furniture further fusion
    future futuristic gadgets gain gained gaining gains game gameplay gamers games gaming gap gaps garage garbage
    garden gardening gardens gas gases gate gates gather gathered gathering gatherings gauge gave gear geared gender
    general generally generate generated generates generating generation generations generative generators generic
    generous genius genre genres gentle gently genuine genuinely geographic get gets getting giant giants gift gifts
    girl git github give given gives giving glad glance glass glasses global globally globe glossy gloves go goal
    goals goes going gold golden gone gonna good goods gorgeous got gotten gov governance government governments
    grab grade grades grading gradually graduate graduates grain grains grammar grams grand grandfather grandmother
    granted grants granular graph graphic graphics graphs grasp grass grateful great greater greatest greatly green
    greenhouse greens grew grey grid grip groceries grocery gross ground grounded grounds group groups grow growers
    growing grown grows growth guarantee guaranteed guarantees guard guess guessing guesswork guest guests guidance
    guide guided guidelines guides guiding gut guys gym habit habits hack had hail hair half hall halls hand handed
    handful handheld handing handle handled handles handling hands handwriting handy hang hanging happen happened
    happening happens happier happily happiness happy hard harder hardest hardly hardware harm harmful harness harsh
    harvest has hash hassle hat hate haul have having hazardous he head headache headaches headed heading headlines
    headphones headquarters heads healing health healthcare healthier healthy hear heard hearing hears heart heat
    heated heater heating heavier heavily heavy hefty height heights held hell hello help helped helpful helping
    helps hence her herbs here heritage herself hesitate hidden hide hiding hierarchy high higher highest highlight
    highlighted highlighting highlights highly hiking hill hills him himself hip hire hired hiring his historic
    historical historically history hit hits hitting hold holding holds hole holes holiday holidays holistic home
    homemade homeowners homes homework honest honestly hood hook hooks hoped hopefully hopes hoping horizon
    horizontal horror hospital hospitality hospitals host hosted hosting hosts hot hotel hotels hottest hour hourly
    hours house household households houses housing how however html http https hub hubs huge hum human humanity
    humans humid humidity hundred hundreds hung hungry hunt hunting hurry hurt husband hybrid hydration hygiene hype
    ice icon iconic icons idea ideal ideally ideas identical identification identified identifies identify
    identifying identities identity idle if ignore ignored ill illegal illness illnesses illustrate illustrated im
    image imagery images imagination imagine imagined imaging immediate immediately immense immersive impact
    impacted impactful impacts imperative imperfections implement implementation implementations implemented
    implementing implications import importance important importantly imports imposed impossible impress impressed
    impression impressions impressive improve improved improvement improvements improves improving in inbox
    incentives inch inches incident incidents include included includes including inclusion inclusive income incomes
    incoming inconsistent incorporate incorporated incorporates incorporating increase increased increases
    increasing increasingly incredible incredibly incremental incur indeed independent independently index indexes
    indexing indicate indicated indicates indicating indicator indicators indirect individual individually
    individuals indoor indoors industrial industries industry ineffective inefficient inevitable inevitably
    inexpensive inference infinite inflammation inflation influence influenced influencer influencers influences
    influential info inform information informational informative informed infrastructure ingredient ingredients
    inherently initial initially initiative initiatives injured injuries injury ink inner innovate innovation
    innovations innovative input inputs inquiry inside insight insights insisted inspect inspection inspections
    inspector inspiration inspire inspired inspiring install installation installations installed installing
    instance instances instant instantly instead instinct institution institutional institutions instruction
    instructions instructor instructors instrument instruments insulation insurance insured insurer insurers intake
    integral integrate integrated integrates integrating integration integrations integrity intellectual
    intelligence intelligent intend intended intends intense intensity intensive intent intention intentional
    intentionally interact interacting interaction interactions interactive interest interested interesting
    interests interface interfaces interior internal internally international internationally internet interpret
    interpretation intersection interval intervals intervention interventions interview interviewed interviews
    intimate intimidating into intricate introduce introduced introduces introducing introduction intuitive
    invaluable invented inventory invest invested investigate investigation investing investment investments
    investor investors invisible invitation invite invited invites inviting invoice invoices involve involved
    involvement involves involving io iron irrelevant is island islands isolated isolation issue issued issues ist
    it item items iterate iteration iterations iterative itinerary its itself jacket jar jobs join joined joining
    joins joint jointly joke journal journals journey journeys js judge judgment juggling juice jump jumped jumping
    junior junk just justify keen keep keeping keeps kept kernel kettle key keyboard keyboards keys keyword keywords
    kick kicked kicks kid kids kill killed killing kind kinds kitchen kitchens kits knee knees knew knock know
    knowing knowledge knowledgeable known knows la lab label labeled labelled labels labor laboratory labour labs
    lack lacking lacks ladder lag laid lamp lamps land landed landing lands landscape landscapes language languages
    laptop laptops large largely larger largest last lasted lasting lasts late latency later latest latter laugh
    laughed launch launched launches launching laundry law laws lawsuit lawyer lawyers lay layer layers laying
    layout layouts lazy lbs lead leader leaders leadership leading leads leaf leak leaks lean leaning leans leap
    learn learned learners learning learns lease least leave leaves leaving led ledger left leg legacy legal legally
    legendary legs leisure lemon lend length lengthy lens lenses lentils less lesson lessons let lets letter letters
    letting level levels lever leverage leverages leveraging liability liberal librarian libraries library licence
    license licensed licenses licensing lid lie lies life lifecycle lifelong lifestyle lifetime lift lifting lifts
    light lighter lighting lightly lights lightweight like liked likelihood likely likes limit limitation
    limitations limited limiting limits line linear lines lineup link linked linking links liquid list listed listen
    listened listening listens listing listings lists lit literacy literally literature little live lived lives
    living load loaded loading loads loan loans local locally locate located location locations lock locked locks
    log logged logging logic logical login logistics logo logs longer longest longevity look looked looking looks
    loop loops loose lose loses losing loss losses lost lot lots loud louder love loved lovely lovers loves loving
    low lower lowered lowering lowers lowest loyal loyalty luck lucky luggage lunch lush luxurious luxury lying
    machine machines made magazine magic magical mail main mainly mainstream maintain maintained maintainers
    maintaining maintains maintenance majority make maker makers makes makeup making male malicious man manage
    manageable managed management manager managers manages managing mandatory manipulate manipulation manner manual
    manually manufacturer manufacturers manufacturing many map mapping maps marathon margin margins marked markers
    market marketers marketing marketplace markets marking marks markup marriage married mask masks mass massive
    master mastering masterpiece mat match matched matches matching material materials math mathematical mathematics
    matter mattered matters mature maturity maximize maximizing maximum maybe mayor me meal meals mean meaning
    meaningful means meant meantime measurable measure measured measurement measurements measures measuring meat
    mechanical mechanics mechanism mechanisms media median medical medication medications medicine meditation medium
    meet meeting meetings meets member members membership memo memorable memories memory men mental mention
    mentioned mentioning mentions menu menus merchants mere merely merge merged merges mess message messages
    messaging messy met meta metadata metal meter meters method methodology methods metres metric metrics mic
    microphone microphones middle midnight might migrate migration mild mile mileage milestone milestones military
    milk mill million millions milliseconds mimic mind mindful mindfulness minds mindset mine minerals mini minimal
    minimalist minimize minimizes minimizing minimum mining ministry minor minute minutes mirror mirrors misleading
    miss missed misses missing mission mistake mistakes mit mitigate mitigation mix mixed mixing mixture mm mobile
    mobility mode model modeling models moderate moderation modern modes modest modifications modified modify
    modular module modules moisture mold mom moment moments momentum money monitor monitored monitoring monitors
    month monthly months mood moral more morning mornings mortgage most mostly mother motion motivate motivated
    motivating motivation motor motors mount mountain mountains mounted mounting mouse mouth move moved movement
    movements moves movie movies moving much multiple multiply muscle muscles museum music musical musicians must
    mutual myriad myself mystery nail nails name named namely names naming narrative narratives narrow nation
    national nationwide native natural naturally nature navigate navigating navigation near nearby nearest nearly
    neat necessarily necessary necessity neck need needed needing needle needs negative negotiate negotiation
    neighbor neighborhood neighbors neighbour neighbours neither nervous net network networking networks neural
    neutral never new newer newest newly news newsletter newsletters newspaper next nice nicely niche nicht night
    nightly nights nine nineteen ninety no nobody node nodes noise noisy none nonprofit noon nor normal normally
    norms north northern nose not notable notably note notebook notebooks noted notes nothing notice noticeable
    noticed notices noticing notification notifications noting novel now nowhere nuanced nuances number numbers
    numerous nurse nurses nut nutrient nutrients nutrition nutritional nutritious nuts oak object objective
    objectives objects obligations observation observations observe observed obsessed obstacles obtain obtained
    obvious obviously occasion occasional occasionally occasions occur occurred occurring occurs ocean odd odds of
    off offensive offer offered offering offerings offers office officer officers offices official officially
    officials offline offset often oil oils ok okay old older oldest on onboard onboarding once one ones ongoing
    onion onions online only onto open opened opening openly opens operate operated operates operating operation
    operational operations operator operators opinion opinions opportunities opportunity opposed opposite opposition
    opt optical optimal optimization optimizations optimize optimized optimizing opting option optional options or
    oral orange orchestration order ordered ordering orders ordinary org organic organization organizational
    organizations organize organized organizing orientation origin original originally origins other others
    otherwise ought our ours ourselves out outage outages outcome outcomes outdated outdoor outdoors outer outlet
    outlets outline outlined outlines output outputs outright outside outsourcing outstanding oven over overall
    overcome overhead overlap overlook overlooked overly overnight overseas oversight overtime overview overwhelmed
    overwhelming owed own owned owner owners ownership owns oxygen pace pack package packaged packages packaging
    packed packing packs pad pads pages paid pain painful paint painting pair paired pairing pairs pale palette palm
    pan pandemic panel panels panic pants paper papers paperwork par paradigm paragraph parallel parameter
    parameters parent parents park parked parking parks parse parser parsing part partial partially participants
    participate participating participation particular particularly parties partly partner partnering partners
    partnership partnerships parts party pass passage passed passenger passengers passes passing passion passionate
    passive password passwords past pasta paste patch patches path paths patient patients pattern patterns pause
    paused pauses pay paying payment payments payroll pays peace peak peer peers pen penalties penalty pencil
    pending people peppers per perceived percent percentage perfect perfection perfectly perform performance
    performances performed performer performers performing performs perhaps period periods perks permanent
    permanently permission permissions permit permits permitting persistent person personal personality
    personalization personalize personalized personally personnel perspective perspectives pest pet pets phase
    phases phenomenon philosophy phone phones photo photograph photographer photographers photographs photography
    photos phrase phrases physical physically physician physics pic pick picked picking picks pickup picture
    pictures pie piece pieces pile pilot pin pinch pink pinpoint pins pipe pipeline pipelines pipes pitch pivotal
    pizza place placed placement places placing plain plan plane planet planned planner planners planning plans
    plant planted planting plants plastic plate plateau plates platform platforms plausible play played player
    players playful playing plays pleasant please pleased pleasing pleasure plenty plethora plot plots plug plugged
    plugin plugins plugs plumber plumbers plumbing plus pocket pockets podcast podcasts point pointed pointing
    points police policies policy polish polished polite politely political politicians politics poll pollution pool
    pools poor poorly pop popping popular popularity population populations port portability portable portfolio
    portfolios portion portions portrait ports pose poses position positioned positioning positions positive
    possessions possibilities possibility possible possibly post posted poster posting posts posture pot potato
    potential potentially pots pound pounds pour poured powder power powered powerful powerhouse powering powers
    practical practicality practically practice practices practicing practitioners praise praised precious precise
    precisely precision predict predictable predicted prediction predictions predictive predicts prefer preference
    preferences preferred preliminary premise premium premiums prep preparation prepare prepared preparing presence
    present presentation presentations presented presenting presents preserve preserving president presidential
    press pressed presses pressing pressure pretend pretty prevalent prevent preventing prevention prevents preview
    previous previously price priced prices pricier pricing pride primarily primary prime principal principle
    principles print printed printer printing prints prior priorities prioritize prioritizes prioritizing priority
    prison privacy private privilege prize pro proactive proactively probability probably probe problem problems
    procedure procedures proceeds process processed processes processing processor processors procurement produce
    produced producer producers produces producing product production productive productivity products profession
    professional professionalism professionally professionals professor profile profiles profit profitability
    profitable profits profound program programmer programming programs progress progression progressive prohibited
    project projected projects prominent promise promised promises promising promote promoted promotes promoting
    promotion promotional promotions prompt prompting promptly prompts prone pronounced proof proper properly
    properties property proportion proposal proposals propose proposed proposes proposition proprietary pros
    prospective prospects protect protected protecting protection protections protective protects protein proteins
    protocol protocols prototype proud prove proved proven proves provide provided provider providers provides
    providing proving proxy psychology public publication publications publicly publish published publisher
    publishers publishes publishing pull pulled pulling pulls pump pumps punch purchase purchased purchases
    purchasing pure purely purpose purposes pursue pursuing push pushed pushes pushing put puts putting puzzle py
    qualifications qualified qualify qualifying qualities quality quantities quantity quarter quarterly quarters
    queries query question questions queue queues quick quicker quickly quiet quieter quietly quinoa quite quizzes
    quote quoted quotes race racing rack radar radical radio rain raise raised raises raising ramp ran random rang
    range ranges ranging rank ranked ranking rankings ranks rapid rapidly rare rarely rate rated rates rather rating
    ratings ratio raw re reach reached reaches reaching react reaction reactions read readability readable reader
    readers readily readiness reading readings reads ready real realistic realities reality realize realized really
    realm rear reason reasonable reasonably reasoning reasons rebates rebuild recall receipt receipts receive
    received receives receiving recent recently reception recharge recipe recipes recognition recognize recognized
    recognizes recognizing recommend recommendation recommendations recommended recommending recommends record
    recorded recording recordings records recover recovered recovery recurring recycle recycled recycling red
    redefine redesign reduce reduced reduces reducing reduction reductions redundant refer reference references
    referrals referred referring refers refine refined refining reflect reflected reflecting reflection reflects
    refresh refreshed refreshing refrigerator refund refunds refuse refused refusing regard regarded regarding
    regardless region regional regions register registered registers registration registry regular regularly
    regulated regulation regulations regulator regulators regulatory reinforce reinforcement reinforcing reject
    rejected relate related relations relationship relationships relative relatively relax relaxation relaxed
    relaxing release released releases releasing relevance relevant reliability reliable reliably reliance relied
    relief relies religious relocation rely relying remain remained remaining remains remarkable remarkably remember
    remembered remembering remembers remind reminder reminders reminds remote remotely removal remove removed
    removes removing render rendered rendering renew renewable renewal renovation renovations renowned rent rental
    rentals rented renting repair repairs repeat repeated repeatedly repetitive replace replaced replacement
    replacements replaces replacing replied replies reply repo report reported reportedly reporters reporting
    reports repositories repository represent representation representative representatives represented representing
    represents reproduce reps reputable reputation request requested requests require required requirement
    requirements requires requiring research researcher researchers researching resemble resembles reserve reserved
    reset reshape reshaping resident residential residents resilience resilient resist resistance resolution
    resolutions resolve resolved resonate resonates resource resources respect respective respectively respond
    responded respondents responding responds response responses responsibilities responsibility responsible
    responsibly responsive responsiveness rest restaurant restaurants resting restore restored restricted
    restrictions result resulted resulting results resume retail retailer retailers retain retaining retention
    retire retired retirement return returned returning returns reusable reuse reveal revealed revealing reveals
    revenue reverse review reviewed reviewer reviewers reviewing reviews revised revolution revolutionary
    revolutionized revolutionizing reward rewarded rewarding rewards rewrite rewriting rhythm rice richer rid ride
    rides ridiculous riding right rights rigid rigorous ring rings rise rising risk risks risky rival rivals road
    roadmap roads roasted robot robotic robotics robots robust role roles roll rolled rolling rollout rolls roof
    room rooms root rooted roots rope roster rot rotate rotating rotation rough roughly round rounded rounds route
    router routers routes routine routines routing row rows rubber rude rugged rule ruled rules ruling run runner
    runners running runs runtime rural rust sacrifice sacrificing sad safe safeguard safely safer safety said salad
    salaries salary sale sales salt same sample sampled samples sampling sand sat satellite satisfaction satisfied
    satisfying saturated sauce save saved saves saving savings saw say saying says scalability scalable scale scales
    scaling scan scanned scanning scans scary scenario scenarios scene scenes schedule scheduled scheduler schedules
    scheduling schema scheme schemes school schools science scientific scientist scientists scope score scored
    scores scoring scratch screen screening screens script scripts scroll scrolling scrutiny sea seafood seal sealed
    seamless seamlessly search searched searches searching season seasonal seasoned seasons seat seating seats
    second secondary seconds secret secretary secrets section sections sector sectors secure secured securely
    securing security see seed seeds seeing seek seeking seeks seem seemed seemingly seems seen sees segment
    segmentation segments seized seldom select selected selecting selection selective self sell seller sellers
    selling sells send sending sends senior sense senses sensitive sensitivity sensor sensors sent sentence
    sentences sentiment separate separated separately separates separation sequence sequences series serious
    seriously serve served server servers serves service services serving session sessions set sets setting settings
    settle settled settlement settling setup setups seven several severe sex shade shadow shadows shake shall
    shallow shame shape shaped shapes shaping share shared shares sharing sharp she shed sheer sheet sheets shelf
    shell shelves shield shift shifted shifting shifts shine shines shiny ship shipped shipping ships shirt shock
    shocked shoe shoes shoot shooting shop shoppers shopping shops short shortage shortages shortcut shortcuts
    shorter shortly shot shots should shoulder shoulders show showcase showcases showcasing showed shower showing
    shown shows shut shy sibling sich sick side sides sie sight sign signal signals signature signed significance
    significant significantly signing signs silence silent silos silver similar similarly simple simpler simplest
    simplicity simplified simplifies simplify simplifying simply simulate simulation simulations simultaneously
    since sing singing single sink sister sit site sites sits sitting situation situations six sixth sixty size
    sized sizes skill skilled skills skin skipped skipping sleek sleep sleeping sleeps slice slices slick slide
    slides sliding slight slightly slip slot slots slow slowed slower slowest slowing slowly slows small smaller
    smallest smart smarter smartphone smartphones smell smells smile smoke smooth smoother smoothly snack snacks
    snap snapshot soap social society socks soft softer software soil solar sold sole solely solid solo solution
    solutions solve solved solves solving some somebody somehow someone something sometimes somewhat somewhere son
    songs soon sooner sophisticated sorry sort sorted sorting sorts sought soul sound sounded sounds soup source
    sourced sources sourcing south southern soy space spaces spacing span spanning spans spare spark speak speaker
    speakers speaking speaks special specialist specialists specialize specialized specializes specializing
    specialty species specific specifically specification specifications specifics specified specify specs
    spectacular spectrum speech speed speeding speeds spell spelling spend spending spends spent spice spices spike
    spin spinach spiral spirit split spoke spoken spokesman spokesperson sport sports spot spotlight spots spotted
    spray spread spreads spreadsheet spreadsheets spring square squeeze src stability stable stack stacked stacks
    staff staffing stage stages stainless stains stairs stake stakeholders stakes stall stand standalone standard
    standardized standards standing standout stands staple staples stars start started starter starters starting
    starts startup startups state stated statement statements states static station stations statistical statistics
    stats status stay stayed staying stays steadily steady steal stealing steam steel steep steer steering stem
    stems step stepped stepping steps stick sticking sticks sticky stiff still stimulating stock stocks stolen
    stomach stones stood stop stopped stopping stops storage store stored stores stories storing storms story
    storytelling straight straightforward strain strange stranger strategic strategically strategies strategy stray
    stream streaming streamline streamlined streamlines streamlining streams street streets strength strengthen
    strengths stress stressed stressful stretch stretching strict strictly strike strikes striking string strip
    strive strong stronger strongest strongly struck structural structure structured structures struggle struggled
    struggles struggling stuck student students studied studies studio studios study studying stuff stunning stupid
    sturdy style styles styling stylish subject subjective subjects submissions submit submitted submitting
    subscribe subscribers subscription subscriptions subsequent subset substance substantial substitute subtle
    succeed success successful successfully such sudden suddenly suffer suffered suffering sufficient sugar suggest
    suggested suggesting suggestion suggestions suggests suit suitable suite suited suits sum summaries summarise
    summary summers sunlight super superb superior supervised supplement supplements supplied supplier suppliers
    supplies supply support supported supporting supportive supports supposed sure surface surfaces surge surgery
    surpass surprise surprised surprises surprising surprisingly surrounded surrounding surroundings surveillance
    survey surveyed surveys survival survive survived survives susceptible suspect suspended suspension suspicious
    sustain sustainability sustainable sustained swap sweat sweet swimming switch switched switches switching symbol
    symptoms sync syncing syntax synthetic system systematic systems table tables tablet tablets tabs tackle
    tackling tactic tactics tactile tag tags tail tailor tailored tailoring take takeaways taken takes taking tale
    talent talented talk talked talking talks tall tangible tank tap tape target targeted targeting targets task
    tasked tasks taste tastes tasting tasty taught tax taxes tea teach teacher teachers teaches teaching team teams
    tear tears tech technical technically technician technicians technique techniques technological technologies
    technology tedious teenager teeth telephone television tell telling tells temperature temperatures template
    templates temporarily temporary tempted tempting ten tend tender tends tens tension tent tenth term terminal
    terms terrain terrible territory test testament tested tester testers testimonials testimony testing tests text
    texts texture textures than thank thanked thanks that the theater theft their theirs them theme themes
    themselves then theory therapy there thereby therefore thermostat these thesis they thick thin thing things
    think thinking thinks third thirds thirty this thorough thoroughly those though thought thoughtful thoughts
    thousand thousands thread threads threat threats three threshold threw thrive thriving through throughout
    throughput throw throwing thrown thumb thus ticket tickets tide tidy tie tied tier tiers ties tight tighter
    tightly till time timeless timeline timelines timely timer times timetable timing tiny tip tips tired tires
    title titled titles to toast today together toilet token tokens told tolerance tolerate tomatoes tomorrow ton
    tone tones tons too took tool tooling toolkit tools top topic topics topped tops total totally touch touched
    touches touching touchscreen tough tour toward towards towel towels tower town towns toxic toy toys trace traced
    traces track tracked tracker tracking tracks traction trade traded trading tradition traditional traditionally
    traditions traffic trail trails train trained trainer trainers training trains traits trajectory transaction
    transactions transcribed transcript transcription transcripts transfer transfers transform transformation
    transformations transformative transformed transforming transforms transit transition transitioning transitions
    translate translated translates translation transmission transparency transparent transport transportation trash
    trauma travel traveled traveler travelers traveling travelling travels tray treat treated treating treatment
    treatments treats tree trees tremendous trend trending trends trendy trial trials trick tricks tricky tried
    tries trigger triggers trillion trim trip triple trips trivial tropical trouble troubleshooting truck trucks
    truly trust trusted trustworthy truth try trying tuition tune tuned tuning tunnel turn turned turning turnover
    turns tutor tutorial tutorials tutoring tutors tweak twelve twenty twice twin twist twitter two type typed types
    typical typically typing typography ugly ultimate ultimately um umbrella unable uncertain uncertainty unchanged
    unclear uncomfortable uncommon uncover und under underground underlying underneath understand understanding
    understands understood undertaking underwear undoubtedly unemployment unexpected unfair unfamiliar unfortunately
    unhealthy unified union unions unique uniquely unit units universal universe universities university unknown
    unless unlike unlikely unlimited unlock unlocks unmatched unnecessary unparalleled unprecedented unpredictable
    unsure until unused unusual unusually up upcoming update updated updates updating upfront upgrade upgraded
    upgrades upgrading upload upon upper upright ups upset upside upstream urban urge urged urgent us usability
    usable usage use used useful useless user users uses using usual usually utilities utility utilization utilize
    utilized utilizes utilizing vacation vacuum vague valid validate validated validation valley valuable valuation
    value valued values var variable variables variant variants variation variations varied varies varieties variety
    various vary varying vast vector vegan vegetable vegetables vegetarian veggies vehicle vehicles velocity vendor
    vendors venture venue venues verification verified verify versatile versatility version versions versus vertical
    very veteran veterans vetted via viable vibe vibrant vice victim victims victory video videos view viewed viewer
    viewers viewing views village vintage violence violent viral virtual virtually virus visibility visible vision
    visit visited visiting visitor visitors visits visual visualization visualize visually visuals vital vitamins
    vivid vocabulary voice voices void voltage volume volumes volunteer volunteers von vote voted voters votes
    voting vs vulnerabilities vulnerability vulnerable wage wages wait waited waiting waits wake walk walked walking
    walks wall wallet walls want wanted wanting wants war wardrobe warehouse warehouses warm warmer warming warmth
    warn warned warning warnings warranty wary was wash washing waste wasted watch watched watches watching water
    watering waters watts wave waves way ways we weak weaker weaknesses wealth weapon weapons wear wearable wearing
    weather web website websites wedding weddings weeds week weekend weekends weekly weeks weigh weighing weighs
    weight weights weird welcome welcomed welcoming well wellness went were west wet what whatever wheel wheels when
    whenever where whereas wherever whether which while whilst white who whoever whole whom whose why wide widely
    wider widespread width wife wild wildlife wildly willing wind window windows winds wine winner winners winning
    wins wipe wire wired wireless wires wiring wise wisely wish wished with withdraw withdrawn within without
    witness witnessed woman women won wonder wonderful wondering wood wooden wool word wording words wore work
    worked worker workers workflow workflows workforce working workload workloads workout workouts workplace works
    workshop workshops workspace workstation world worlds worldwide worn worried worries worry worrying worse worst
    worth worthwhile worthy would wound wrap wrapped wraps wrist write writer writers writes writing written wrong
    wrote www yard year yearly years yellow yes yesterday yet yield yields yoga you younger your yours yourself
    youth zero zip zone zones zoom zu zur
    """
)
