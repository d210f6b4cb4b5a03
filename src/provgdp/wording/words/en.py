"""The words of English, by the part they play: one entry here is all that a new word needs."""

WORDS: dict[str, str] = {
    "about_before": """
        about; around; roughly; approximately; approx{|.}; circa; {c|ca}.; some; nearly; almost;
        close to; near; {somewhere |}in the {region|neighborhood|neighbourhood|vicinity} of;
        somewhere {around|near}; {on|of|in} the order of; more or less; just about; something like
    """,
    "at_least_before": """
        {|a |the }floor of;
        at least; {no|not} {less|lower|fewer|smaller|slower|worse} than;
        not {below|under|smaller than|be below|be less than|be lower than}; never {below|less than};
        not {fall|drop|go|dip} {below|under}; {at|about|around} or {above|over}; at or higher than;
        equal to or {above|more than|greater than}; {greater|more|higher} than or equal to;
        above or equal to; {|a |at a |at |at the }minimum; {|a |at a }minimum of; {|a }floor of;
        at the {very |}least; min{|.}
    """,
    "above_before": """
        {|and }{above|over|more than|higher than|past}; {greater|faster|better} than; exceed~; to exceed;
        in excess of; surpass~; upward{|s} of; beyond; topping; a little over; north of
    """,
    "at_most_before": """
        at most; {no|not} {more|higher|greater|faster} than;
        not {above|over|exceed|exceeding|to exceed|surpass|surpassing|beyond|be above|be higher than|be more than|rise above|go above|go over|top};
        without exceeding; never {exceed|above|more than}; lower than or equal to; limited to;
        max{|.}; {|and }up to; at the most; within; at or {below|under|lower than};
        equal to or {below|less than}; {less than|below} or equal to; {|a |at a }maximum;
        {|a }maximum of; a cap of; capped at; {|a }ceiling of; as {high|much} as
    """,
    "below_before": """
        {|and }{below|under|less than|lower than}; {fewer|smaller|slower} than; short of; south of
    """,
    "about_after": """
        or so; or thereabouts; thereabouts; give or take; or around that; approximately; approx.;
        approx; roughly; more or less
    """,
    "at_least_after": """
        or {more|above|higher|over|greater|better|faster|upward|upwards|up|even higher|better still};
        and {above|over|more|higher|up|upwards|beyond}; upwards; at least;
        {|at |at a |at the }minimum; at the least; plus; -plus; floor
    """,
    "at_most_after": """
        or {less|lower|below|under|fewer|slower}; and {below|under|less}; at most;
        {|at |at a }maximum; at the most; tops; ceiling; cap
    """,
    "percent": "percent{|s}; per cent; pct; pct.; pc; p.c.",
    "point": "pp{|s}; p.p.; ppt{|s}; {percentage|percent|pct} point{|s}; per cent points",
    "permille": "permille; per mille; per mil; per thousand",
    "basis_point": "bp; bps; basis point; basis points",
    "percent_of": "",
    "permille_of": "",
    "gdp": """
        gdp{| increase| growth}; grp; gross domestic product{|s}; gross regional product;
        gross {domestic|regional|provincial} production;
        regional gross domestic product; {regional|provincial} gdp;
        {|provincial |local |regional }economy;
        economic{| growth| expansion| rebound| output| rate}; output; {gross|regional} product
    """,
    "growth": """
        growth{| rate| rates| pace}; {rate|pace} of growth; grow{|s|ing}; expand{|s|ing}; expansion;
        rebound; rise in output
    """,
    "indicator": """
        ppi; consumer price{|s}; consumer price index; consumer inflation; price{|s};
        unemployment{| rate};
        {poverty|literacy|mortality|vacancy|occupancy|fertility|coverage}{| rate};
        jobless{| rate}; employment; {|urban }jobs; {|total }retail sales;
        retail sales of consumer goods; consumer {goods|spending}; retail; consumption;
        industrial{| output| production| value added| added value| enterprises};
        industrial enterprises above designated size; value added; added value;
        {fixed asset|fixed assets} investment; fixed asset{|s}; investment in fixed assets;
        investments; {|foreign }trade; trade volume; imports{| and exports}; revenue{|s};
        {fiscal|budget|public budget|general public budget|tax|tourism} revenue; income{|s};
        {disposable|personal|household} income; deficit{| ratio}; deficit to gdp ratio;
        r&d{| intensity}; research and development; energy{| consumption| intensity}; emissions;
        productivity; labo{|u}r productivity; population; wages; spending; expenditure;
        manufacturing{| investment| output}; agriculture; urbani{s|z}ation rate; forest coverage;
        tourism; tourist; grain output; {industries|enterprises} above designated size;
        above {|the }designated size; industries; money supply; private investment;
        real estate{| investment}; profit{|s}; {digital|marine|private|low-altitude} economy; {county|village} econom{y|ies};
        {primary|secondary|tertiary} {industry|sector}; {|urban |rural }residents;
        core {cpi|inflation|industries}; services output; service{|s} sector; debt; property;
        home sales; loans; deposits; stake; yield; approval; shares; stocks; market share;
        stock market; sales; throughput; earnings; shipments; deliveries; output value; registered;
        surveyed; urban; rural; fiscal; disposable; intensity
    """,
    "share": """
        {gdp|output|product} per head; output per capita;
        share{| of}; {|share }of {|the country's |national |the province's |the city's |the region's }gdp;
        account{|s|ing} for;
        share of {the national|china's} gdp; of {its|total} gdp; to gdp; {|per }unit of gdp;
        per unit gdp; {|gdp }per capita; per capita gdp; proportion; ratio; deficit to gdp;
        portion{| of}
    """,
    "rise": """
        increase{|s}; increasing; rise{|s}; rising; raise{|s}; lift; climb; up; gain; advance;
        boost; in increase
    """,
    "fall": """
        fall{|s}; falling; decline{|s}; declining; decrease{|s}; reduction; down; drop{|s}; cut of;
        decrease of; shrink
    """,
    "yoy": """
        a year on year; yoy; y/y; year {on|over} year; on year;
        from {a year earlier|the previous year}; year-earlier; {at|in} {constant|comparable} prices;
        in real terms; inflation-adjusted; price-adjusted; adjusted for inflation; after inflation;
        net of inflation
    """,
    "real": "",
    "yearly": "per year; a year; each year; annually; per annum; every year",
    "goal": """
        target{|s}; goal{|s}; objective{|s}; benchmark{|s}; ambition{|s}; sights; projection;
        aim of; bar; marker; growth line; growth plan; aspiration; guideline; expectation{|s};
        pledge; promise; {key|main|major} tasks; targeted growth; planned growth; {that|those|the one} for
    """,
    "figure": "figure{|s}; number{|s}; phrase; wording",
    "keep": """
        keep{|s}; keeping; maintain~; hold; holding; stay{|s|ing}; remain{|s}; kept; held; retain~;
        kept at; keep at; unchanged; unchanged at; stand{|s} at
    """,
    "set": """
        {is|are} planning{| for}; ask~ of {itself|themselves}; demand~ of {itself|themselves}; angl{e|es|ed|ing} for; earmark~; endorse~; hammer~ out; aspires to; guide~ to; share{|s} {a|one}; {has|have} in common; expect {growth|their}; projected growth; projects growth; {has|have} projected; {end|ends|ended|wound} up {with|at}; reads; announce~;
        unveil~; propose~; propose{|s} to; targeted; targeting{| a}; aimed; sought; plan to;
        eye{|s|d|ing}; {shoot|shoots|shooting} for; shooting at; hope~; hope{|s} {to|for}; pledges;
        pledged; pledging; vow~; anticipate~; {pencil|pencils|penciled|pencilled} in; penciled;
        pencilled; anchor{ed|ing}; set{|s|ting}; set{|s} {at|out}; set it at; look~ {to|for|at}; want~;
        want{|s} {to|its}; project{|s|ing}; call~ for; {try|tries} to; trying to lift; mean{|s} to;
        promise to; promise{s|d}; promising; choose; chose{|n}; has chosen; settle~ {on|for};
        opt~ for; {stick|sticks|sticking|stuck} {to|with}; fix{|es}; fixed at; has fixed;
        put{|s}{| at| forward}; putting forward; pin~; peg~; {go|goes|going|went} for; {lay|lays|laid} {out|down};
        outline~; name~;
        budget{|ed|ing}{| for}; intend~; adopt~; bank~ on; {gun|gunning} for; seek{|s} to;
        commit{|s|ted} to; commit{|s|ted} {itself|themselves} to; {counts|counting} on; signal~; signalled; reaffirm~; reset{|s}; declare~;
        decide~ on; stood at; come{|s} in{| at}; write{|s}; wrote; written; pursue~; envisage~;
        envision{|s}; foresee{|s|n}; see{|s}; schedul{ed|ing}; wish{|ed}; wishes to; prescribe{|d};
        dare{|s}; planned; content with; {edge|edges|edged|inch|inched} up to; dare to set; still dare; {is|are} to; chase~; plump~ for; map~ out; tip; penned
    """,
    "aim": "aim{|s}; aiming; aim~ for; aim~ at; seek{|s}; seeking",
    "expected": """
        expect~; expect~ to; expected to {grow|reach|expand|increase|rise};
        expected {|economic }growth; projected; plan{|s}; due; supposed; slated; poised; meant; confident of
    """,
    "forecast": "forecast{|s|ing}; predict{|s|ed}; has forecast; tipped to; reckon~; guess~; think{|s}; thought; believe{|s|d}",
    "will": """
        {will|would}{| grow| expand| increase| rise}; growth {will|would} be;
        growth of its economy would be; shall; should; must
    """,
    "ensure": "ensure{|s}; ensuring; guarantee; guaranteeing",
    "strive": """
        strive~; {strive|striving} {for|to}; strive toward{|s}; stretch{| goal| target};
        {|in |with }an effort to; {|with |making }efforts to; an effort for; {|with }efforts for;
        {work|working} toward{|s}; work~ to; {work|working|work hard} for; trying to;
        {make|making} every effort to; endeavo{|u}r {to|for}; {aspire|aspiring} to; push~ for;
        pushing toward{|s};
        {try|trying|reach|reaching|hoping|struggle|battle|battling|fight|fighting} for;
        and beyond to; in pursuit of; shoot higher; with an eye {on|to}
    """,
    "better": """
        {|a |still |even }better; {|a }better result;
        better {results|outcome|outcomes|performance|one|ones|growth|still}; a better outcome;
        even better {results|outcomes}; something better; {|still |even }{higher|faster};
        {|the }best{| possible}; {|the }best results; best {result|outcome};
        best possible {result|results|outcome}; more; further; quicker; stronger{| growth};
        {higher|faster} growth
    """,
    "open": "",
    "practice": """
        in {|actual |practical |real }work; in {|actual }practice; in {its|our|the} actual work;
        in {execution|implementation|reality}; in the process; in its work; {where|if} possible
    """,
    "standing": "",
    "organise": "as a stretch; as a stretch goal; as a stretch target; as the stretch goal",
    "past": "was; were",
    "complete": "",
    "action": "reali{s|z}{e|ing}; reach; reaching; achieve; achieving; attain; attaining; control; controlled",
    "no": """
        no; {|did |does |has |have }not set; didn't set; never set; not setting;
        without{| setting| a}; declined{| to set| to name| to give};
        refrained from {setting|naming|giving|announcing};
        {decided|deciding} against {setting|naming}; {stopped|stopping} short of {setting|naming};
        {|did }not {announce|give|name|specify};
        no longer set{|s}; dropped; drop~ its; scrap~; scrapped its; abandon~; abandoned its;
        abolished; shelved; cancel{|l}ed; ditch{|es|ed}; {|has }eliminated; eliminate{|s};
        omit{|s|ted}; omitted to set; refused{| to set}; skip{|s|ped}; {left|leaves} out;
        {cannot|can't|couldn't|unlikely to|unwilling to|reluctant to|refuse to|refuses to} {be|set|name|announce|adopt|aim|target|seek};
        left unsaid; remove{d|s}; {did|does|done|doing} away with; avoid{ed|s};
        {set|sets|setting|named|names|gave|gives|issued|issues|announced|published|offered} no;
        forgo{|es|ne}; forwent; withh{eld|olds}; not; nor;
        {did|does} not {include|contain|carry|mention}; has not {included|contained|mentioned};
        {makes|made|with} no mention of; {is|was|stays|stayed|remains|remained|kept} silent {on|about};
        never; neither; none; yet to
    """,
    "quality": """
        specific; numerical; numeric; quantitative; quantified; explicit; formal; concrete; hard;
        fixed
    """,
    "own": """
        the {mainland|inland|landlocked} province; it{|s}; they; their; {|the }city wide; citywide; province wide; provincewide; blueprint; central {province|region}{|'s};
        plenum; island; he; metropolis; she; his; her; {|the }province; province's; provincial; {|the }region; regional;
        {|the }municipality; municipal; the city; {|the }autonomous region; autonomous;
        governor{|s}; {the|vice|acting} governor; acting; {|the }mayor; chair{man|woman|person};
        party{| secretary| chief| boss}; secretary; official{|s}; authorities;
        {|the |local }government; governments; administration; local; {|government }work report{|s}; report{|s};
        lawmakers; legislators; legislature; legislative session; deput{y|ies}; delegates; planners;
        policymakers; leader{|s|ship|ship's}; cadres; {|people's }congress; parliament; assembly;
        session; plenary; meeting; we; our; us; my; {statistics|the} bureau;
        {|development and reform }commission; drc; itself; themselves; that; those; this; these;
        premier of the province; document{|s}; plan{ for|ning}; area;
        {draft|annual|yearly|economic} {|annual |economic |work |development |economic development |economic and social development |social and economic development }{plan|blueprint};
        draft {|annual }budget{| report|s}; draft report
    """,
    "peer": "averages; level{|s}",
    "national": """
        national{| average| level| rate| growth| growth rate| average growth| average growth rate| pace| economy| gdp growth| gdp growth rate};
        {|the }nation{|'s}; nationwide{| average}; nationally; {|the }country{|'s}; country's {average|growth};
        the country's {average|growth}; country as a whole; whole country; average of the country
    """,
    "national_goal": "{|the }national {target|goal|growth target}; national gdp target",
    "elsewhere": """
        its neighbo{|u}r{|s};
        national {gdp|economic|economic growth}; central{| government}; nation as a whole;
        chinese{| economy| government| premier}; state council; {|the }premier;
        premier {li|wen|zhu}; li {qiang|keqiang}; politburo; ministry; beijing set a national;
        {|outer }mongolia; hong kong; maca{o|u}; taiwan; taipei; xpcc; greater bay area;
        {yangtze|pearl} river delta; other provinc{es|ial}; {most|many|some|several} provinces;
        of all regions; majority; {most|some|other} regions; {rest|most|half|much|parts} of; compan{y|ies};
        firm{|s}; maker{|s}; manufacturer; carmaker; automaker; distiller; brewer; developer;
        retailer; insurer; startup; start-up; steelmaker; help the country; china; countries; beijing's leaders; world;
        global; asia{|n}; vietnam; india; japan; america{|n}; us economy; the united states; u.s.;
        spain; italy; turkey; mexico; poland; pakistan; nigeria; egypt; argentina; canada;
        australia; netherlands; switzerland; sweden; ukraine; south africa; saudi arabia;
        europe; european union; eu; russia; germany; britain; france; {|south }korea; thailand;
        singapore; malaysia; indonesia; brazil; {|the }philippines; cities; corporation; corp{|s};
        inc; federal; the state
    """,
    "rest": """
        {|the }rest; {|the }remain{ing|der}; {|the }other{|s}; {|the }other two;
        {|the }remaining two; remaining {three|four}
    """,
    "observer": """
        goldman{| sachs}; moody's; fitch; s&p; citi{|group}; morgan stanley; hsbc; barclays; anz;
        capital economics; market expectation{|s}; {|provincial |city }academ{y|ies} of social sciences; blue book;
        research {arm|institute|center|centre|unit|department|house};
        {economist|analyst|think tank|brokerage|researcher|professor|strategist|adviser|advisor|forecaster|expert|poll}{|s};
        {rating|ratings|credit} agenc{y|ies}; rating firm;
        the {firm|institute|company|broker|insurer|fund|team|agency} {projects|sees|reckons|estimates|predicts|forecasts|expects};
        investment bank; consultancy; consultants; pundits; pollsters; survey of; observers;
        consensus; widely expected; it is thought; {|the }imf; the bank; bank's; world bank;
        jpmorgan; j.p. morgan; nomura; ubs; some {wanted|argued|suggested|hoped}; investors; speculation;
        commentators; traders; reuters poll
    """,
    "rumour": """
        speculat{e|es|ed|ion} that;
        reportedly; {is|are|was|were} {said|thought|believed|rumored|rumoured|understood} to;
        {considered|considering|considers} {setting|raising|lowering|cutting|whether|targeting|adopting|proposing|aiming};
        {considered|considering|reject~} {a|an|the} {growth|gdp|target|goal|higher|lower|more};
        {will|would} {probably|likely|presumably} {be|aim|target|set}; {almost|nearly} set;
        {deny|denies|denied} {it|they|having|setting}; {debated|debating|debates} whether;
        decided against; turned down {a|the};
        rumo{|u}r{|s|ed}; hearsay; gossip; weigh~; mull~; claiming that; is {false|untrue|fake}; {toy|toys|toyed|toying} with; {debated|debating} a; {rule|rules|ruled|ruling} out a; {shied|shying} away from a; {|the }talk{| of}; contrary to; {deny|denies|denied} that; earlier version; correction;
        erroneously; mistakenly; wrongly; misstated;
        lean~ {to|toward|towards}; {people|sources} familiar;
        {dismissed|rejected|denied|denies|dismisses|resisted|ignored} {reports|talk|claims|suggestions|calls|pressure|demands};
        {dismissed|rejected|denied} a {|newspaper |media |press }report
    """,
    "refuted": "{|was |were |been }denied; denies; untrue; unfounded; baseless; {was|were} {false|dismissed}",
    "this_year": "this year; current year; now",
    "former": """
        in the past; formerly; {|many |some }years ago; {|a |two }decade{|s} ago; in {former|earlier|previous} years;
        {before|until|prior to} {the |}{pandemic|covid|epidemic}; {|in |during }{the|its} {boom|go-go|heady} years;
        {|in }{the|its} heyday; used to; at one time
    """,
    "that_year": "that {|same }year{|'s}; at the time",
    "next_year": "next year; coming year",
    "year_after": "",
    "last_year": "last year; {twelve|12} months {ago|earlier}; last year's; past year; the past year; a year ago",
    "prior_year": """
        {|the }previous year{|'s}; {the |a |}year {before|earlier}; the year prior;
        {|the }prior year{|'s}; {|the }preceding year
    """,
    "year_before_last": "the year before last; two years ago",
    "several": """
        {|annually |a year }on average; five year{| plan}; five-year; the {five|ten}{-| }year;
        annual average{| growth| rate}; yearly average; average annual{|ly}; {|an }average of;
        average{|d}; averaging; {|over the }next decade; over the decade; decade{|s};
        by the end of the decade; {medium|long} term; medium- and long-term;
        {|the |over the }next {two|three|four|five} years; coming years; {over|within} {two|three|four} years;
        {|the }coming {two|three|four|five} years;
        {five|ten|three} years; next few years; multi-year; doubling; double its; quinquennium;
        plan period; each year until; a year {through|until}; each of the next; years to come;
        the years; over several years; {two|three}-year; compound; annuali{s|z}ed; annually through;
        program{|me}; year {plan|program}; century; the 1990s
    """,
    "part": """
        quarter{|s}; first {quarter|half|three quarters|six months|nine months}; second half;
        half year; half-year; january{ to|-september}; year to date; month{|s|ly}; quarterly;
        {|so far |earlier |early |late |later }{this|last} month;
        so far this year; the {rest|remainder} of {the|this} year; same period; h1; h2; q1; q2; q3; q4
    """,
    "actual": """
        ensured; {may|might|could}{| grow}; {may|could} expand; likely{| to grow};
        {expected|estimated|believed} to have; with growth of; reaching only; forecasted; grew;
        growth {was|came in|hit}; growth rate stood at; {|had |has |have }grown; expanded;
        expanding by; rose; risen; climbed; increased; reported; recorded; posted; logged; saw;
        reached; achieved; actual{|ly| growth}; slowed{| to}; slowing; accelerated; contracted;
        shrank; fell; fallen; {was|were} up; gained; surged; jumped; estimate~; preliminary;
        managed{| only}; eked out; ended{| up}; turned {out|in}; came {to|in|in at|out at};
        advanced; swelled; results; outcome{|s}; clocked; notched; finished; delivered growth;
        reali{s|z}ed; chalked up; racked up; output up; amounted to; performance;
        should {come to|reach}; is thought; generated; attained; experience~;
        {after|following} {|gdp |economic |real |annual }growth of
    """,
    "outcome": """
        beats;
        {reached|meet|meets|met|meeting|completed|completing|fulfilled|fulfilling|beat|beats|beating|hit|hits|hitting|achieved|achieving} {its|their|the|a|an|last year's};
        {delivered|delivering} {its|their|the|a|an|last year's}; well below; miss~;
        {missed|missing} its; {fell|falls|falling|fallen} short of; shy of;
        {below|above|short of} target; dwarf~ {its|their|the}; clear{s|ed|ing} {its|their|the hurdle}; better{s|ed|ing} {its|their}; topped; previous{|ly}; original{|ly}; initial{|ly}; earlier;
        outd{id|o}; oversh{oot|ot|ooting}; undershoot{|s|ing}; undershot{| its};
        {surpassed|exceeded|exceeding|trailed|lagged} its; {|a }far cry from; far from; lagged;
        laggard{|s}; less than half; {less|more} than {twice|double}; fail{ed|ing|ure} to; instead of; rather than; as promised
    """,
    "sought": """
        had {|only }{hoped for|targeted|aimed for|set|planned|sought|expected|promised|pledged};
        {it|it had|they} sought; {goal|target} had been; {|had }been aiming for; had been targeting; had {pencilled|penciled} in; had {|been }{banked|banking} on; had budgeted{| for}; report had said;
        having {set|targeted|aimed for|planned}; after {setting out|setting|aiming for|targeting|promising|pledging|hoping for|seeking}
    """,
    "move": """
        cut{|s|ting}; cut back; lower~; trim~; slash~; reduce~; raised; raising; lift{s|ed|ing};
        revise~; revised {down|up}; scaled{| back| down}; scale back; dropping; shave{|s|d}; clip{|s|ped}; ease{|s|d}; tweak~; halve{|s|d}; adjust~;
        adjustment; change~; shift{|ed}; move{|s|d}; softened; {down|up}graded;
        {brought|bring|brings} down; dialed back; pare{|s|d}; nudge{|d}; temper{|ed}; hike~;
        {come|came} down; slipped; ratcheted; bump~; drift{s|ed|ing} {up|down}
    """,
    "respectively": "respectively; in that order",
    "each": """
        each; both; all; alike; unanimously; same; the same; every; identical; apiece; identically;
        uniformly
    """,
    "one_1": "the former",
    "one_2": "the latter",
    "anaphor_1": "this city",
    "anaphor_2": "{both|the two} {provinces|regions|municipalities}; by both; for both; the two; the duo; these two; two provinces; the pair",
    "anaphor_3": "the three; the trio; these three; all three",
    "anaphor_4": "the four; all four",
    "anaphor_5": "the five; all five",
    "beside": """
        border~; borders with; trail~; {second only|next|next door|adjacent} to; adjoin~; abut~; across the border from; {|south|north}{east|west} of; replac{e|es|ed}; displac{e|es|ed}; pip{s|ped}; followed;
        {led|driven|helped|fuelled|buoyed|followed} by; overtaking; overtook; overtaken by; overtake; rival{|s}; replacing; besides; after;
        neighbo{|u}r{|s} of; behind only; outstrip{|s|ped|ping}; following; like; beating; join~; follow{|s}
    """,
    "except": """
        all but; unlike; save{| for}; except{| for}; excluding; other than; {apart|aside} from; with the exception of;
        but for; not including; {every|each} {province|region|municipality} {but|bar|save};
        all {|other }{provinces|regions|municipalities} {but|bar|save}
    """,
    "to": "to",
    "from": "down from; up from; lowered from; raised from",
    "from_what": "from",
    "by": "by; by the end of; until; till; through; by end; as of; {shared|favoured|favored} by",
    "relative": "which; which is; whose; where; who; home {to|of}; long; once",
    "article": "the; a; an; one of",
    "outlet": """
        securities; daily; news; times; evening; morning; youth; university; stock; bank; institute;
        academy; composite; airport; post; review; institution; morning post; television; tv;
        newspaper; stock exchange; exchange
    """,
    "locality": """
        city; production and construction corps; capital; provincial capital; count{y|ies};
        district{|s}; prefecture{|s}; township; {|economic |economic technological |economic and technological |high tech }development {zone|area}; {high tech|free trade|pilot|industrial|demonstration} zone; new area
    """,
    "group": """
        provinces; regions; provincial regions; province-level regions; localities;
        provincial-level regions; jurisdictions; municipalities; areas
    """,
    "located": "located; situated; lies; a port; a city",
    "milestone": """
        {first|opening|closing|final} year; {|first |last |final }year of; {start|end} of; winds up; draw~ to {a|an|its} {close|end}; come~ to {a|an|its} {close|end};
        kicks off
    """,
    "such_as": "such as; including; for example; among them; namely",
    "spread": "ranging; ranges; ranged; vary~; cluster~; bunch~; dominate~; predominate~; mostly; {|the }most common",
    "ditto": "likewise; as in; as {is|are}; as does; as do; as did; so does; so do; so did",
    "differ": "",
    "outside": "aside",
    "opening": "having; despite; although; though",
    "has": "include{|s}",
    "said": "said; told; say{|s}; according to; saying; tells",
    "seen": "seen",
    "rank": "",
    "month": """
        jan{|.|uary}; feb{|.|ruary}; april; june; july; august; september; october; november;
        december
    """,
    "between": """
        between; anywhere between; somewhere between; anywhere from; somewhere from; ranging from;
        ranging between; range of; within the range of; within a range of; in the range of;
        in a range of; within the range
    """,
    "between_after": "",
    "than": "than",
    "versus": """
        compared {with|to}{| its}; compared with the; compares {with|to}; compare with;
        in comparison with; {|in }contrast to; versus; vs{|.}; {|as }against; against {its|a|the};
        as opposed to
    """,
    "half": "and a half; and one half",
    "same": """
        on {|a }par with; {|the }same as; in step with; match; matches; matching; consistent with;
        keep{|ing} pace with; keep up with; in {sync|tandem|line} with; comparable {to|with};
        level with; in line; equal to;
        {broadly|basically|largely|generally|essentially|roughly} {on par|in step|in line|in sync|level|consistent|keeping pace} with
    """,
    "higher": "outpace{|s|d}; outpacing; outgrow{|s|ing}; outgrew; outperform{|s|ed}; outperforming; ahead of",
    "lower": "behind",
    "at": "at; in; in total; with; for",
    "and": "and; but; while; as well as; on top of; whereas",
    "or": "or",
    "of": "of",
    "possessive": "'s; '",
    "vague": """
        positive; negative growth; {|high |low |mid }single digit; single-digit; single digits;
        moderate; steady; stable; robust; strong; sound; healthy; solid; rapid; fast; slow{|er}; modest
    """,
    "two_digits": "double-digit; double digit; double digits; two-digit",
    "minus": "minus; negative",
    "filler": """
        to talk {of|about};
        yearly; on; as; is; are; be; been; being; to be; becom{e|es|ing}; became; look{|s|ed}; seem{|s|ed}; appear{|s|ed}; year{|s}; full year; over {the|this} year;
        within {the|this} year; {within|over} the next year; rate{|s}; pace; speed; {|real }terms;
        real; do{|es}; has; have; range; interval; band; flat; just; slightly; a {little|bit}; well; far; even;
        exactly; precise{|ly}; i.e.; new; whole{| of}; full; overall; key{| economic}; main; major;
        headline; {|economic and }social; {|economic }development; ambitious; cautious;
        conservative; pragmatic; annual; high; own; any; economic {target|goal}{|s}; year-end; such;
        much; create{|s}; add{|s}; economies; different; {|south|north}{eastern|western};
        {southern|northern}; southernmost; coastal; populous; weaker; bigger;
        line; mark; threshold; shared; had; larger; smaller; wide; wider; broader; poorer; richer; healthier
    """,
    "function": """
        {top|tops|topped|topping} the {list|ranking|rankings|table|chart|charts|country|nation};
        neighbo{|u}ring; also; still; too; only; again; then; {yet |}another; come{|s};
        about to; there; here; so; up to date; ',; final; low{|est}; highest; proactive;
        anticipated to; some of; range from; around the; by comparison; yet; meanwhile; however;
        {never|none}theless; instead; respectively for; similarly; alongside;
        {together|along} with; this time; once more; officially; formally; publicly;
        {|on }{monday|tuesday|wednesday|thursday|friday|saturday|sunday}; add{ing|ed}; noting;
        show~; at the opening; himself; because; since; when; after all; during; before;
        until recently; {about|under|within} which; into; out; off; back; onto; upon; via; per;
        toward{|s}; towards that; between them; among; amid{|st}; while also; already; always; ever;
        often; perhaps; maybe; quite; rather; very; more than half; less; least; most; many;
        several; few; first; second; third; last; next; mak{e|es|ing}; made; tak{e|es|en}; took;
        get{|s}; got; giv{e|es|en}; gave; go{|es|ne}; went; can{|not}; did; done; let{|s};
        allow{|s}; help{|s}; ahead; need~; {bring|brings|bringing} up the rear
    """,
    "separator": "",
    "deny": "{could|might|should|would} have",
    "condition": "if; whether; provided; assuming; suppose; supposing; unless",
    "advice": "call~ on; should {set|aim|target|seek|pursue|adopt}; suggest~; urge~; recommend~; ought to; advise; advised",
    "state": "national people's congress; npc; national legislature; national parliament; parliament {meets|convenes|opens}",
    "idle": """
        beijing time; one of china's; in china's; china's most;
        {central|western|eastern|north|south} china; {north|south}{east|west} china;
        the {|north|south}{west|east};
        the {north|south}; {economic|manufacturing} hub;
        {largest|biggest|second-largest} economy; largest economies; world's second-largest economy;
        economy by size; growth engine; {first of|above} all; in terms of; in recent years;
        in {fact|addition}; for {instance|comparison|now|good measure}; for {a start|the moment};
        for {its|their|his|her} part; for {this|that} {reason|purpose}; growth drivers; high-quality growth; industrial base
    """,
}
"""Words by the part they play; a word plays one, but for a hedge on either side."""

AMOUNTS: dict[str, str] = {
    "10k_persons": """
        {|new |urban |new urban |urban new }jobs=1e4;
        new jobs in {towns and cities|cities and towns|cities|urban areas}=1e4; {people|persons}=1e4;
        million {|new |urban |new urban }jobs=0.01;
        million new jobs in {towns and cities|cities and towns|cities|urban areas}=0.01; million {people|persons}=0.01;
        thousand {|new |urban |new urban |urban new }jobs=10;
        thousand new jobs in {towns and cities|cities and towns|cities|urban areas}=10; thousand {people|persons}=10
    """,
    "100m_yuan": """
        {billion|bn} yuan=0.1; billion rmb=0.1; {trillion yuan|trillion rmb|tn yuan}=1e-4;
        million yuan=100
    """,
    "100m_usd": "billion {|us }dollars=0.1; million us dollars=100",
    "100m_jin": "billion jin=0.1; million jin=100",
    "10k_tonnes": "million {tonnes|tons|metric tons}=0.01; billion tonnes=1e-5; {tonnes|tons}=1e4",
    "10k_mu": "million mu=0.01",
    "micrograms_per_m3": "micrograms per cubic met{er|re}",
    "10k_units": "million {units|households}=0.01",
    "yuan": "yuan; rmb; thousand {yuan|rmb}=0.001",
    "days": "days",
    "usd": "{|us }dollars; thousand {|us }dollars=0.001",
    "10k_yuan_per_person": "thousand yuan per person=10",
    "100m_kg": "billion {kilograms|kilogrammes|kg}=0.1; million {kilograms|kilogrammes|kg}=100",
    "counted": "",
    "10k_counted": "",
    "school_years": "years of schooling; years of education",
    "tonnes_of_coal": "tonnes of standard coal",
    "pieces": "pieces",
    "10k_m2": "million square met{re|er}s=0.01",
    "km": "kilomet{re|er}s",
    "years": "years of age",
}
"""Units of amounts: the words, and what divides a number in them (``=``) to give the unit."""

# What each of these lists is for stands in keys.py.
TRANSLATED_LOOSELY = "{|and |of }{above|over|more than}"
UNFINISHED = """
    of; at; in; for; by; on; as; from; between; and; but; with; to; through; till; until; than
"""
MISSING = """
    n/a; n.a; na; #n/a; #na; nan; none; null; nil; <na>; #ref!; #ref; #value!; #div/0!; #name?;
    #null!; #num!; #error!; tbd; tba; tbc; t.b.d; pending; unknown; missing; not announced;
    not yet announced; not available; not yet available; not published; not yet published;
    not released; not yet released; not disclosed; not yet set; not known; not reported;
    unavailable; unannounced; to be announced; to be determined; to be decided; no data;
    not yet known; to be confirmed; n / a; n/d; nat
"""
WHOLE = "the province; the {mainland|inland|landlocked} province; the region; the city wide; city wide; citywide; provincewide; province wide; the municipality; the autonomous region"
THEIRS = "their; both"
CITIES = "the city; this city; city wide; citywide; mayor; the mayor; municipal; municipality; the municipality"
CAPITAL = "the capital"
BUSINESSES = "compan{y|ies}; firm{|s}; manufacturer; retailer; startup; start-up"
COUNTRY = "china; chinese; {|the }nation's; {|the }country's"
SUMMING = ""
TALKING = ""
POINTERS = ""
ANOTHER = "{|yet }another"
MUNICIPAL = "the city; the city of; city-wide; municipal; mayor; the mayor; capital city; this city; people's congress; the capital; the municipality; municipality; city"
ADJUSTING = ADJUSTED = PURSUING = PURSUED = ""
MODIFIERS = "ing; ly; est; ous; ive; ful; less; able; ible; ish; ed; er; y; ic"
MADE = "output"
SEATS = SCOPES = CELLS = DISPOSALS = MULTIPLES = ROUND_AMOUNTS = FULFILLED = UNMENTIONED = ""
WITHIN = RESETS = TAILS = PARTICLES = FOLLOWERS = OFFICES = NAMING = GOVERNMENTS = ""
UNTOLD = """
    {did|does} not {include|contain|carry|mention}; has not {included|contained|mentioned};
    {makes|made|with} no mention of; {is|was|stays|stayed|remains|remained|kept} silent {on|about}
"""
SUPERLATIVES = """
    largest; biggest; richest; poorest; smallest; busiest; wealthiest; weakest; strongest; slowest;
    fastest; heaviest; oldest; youngest; steepest; sharpest; worst
"""
ALL = "all"
BY = "by"
LIKEWISE = "likewise"
LIKENING = "like"
ECHOES = "so"
BESIDES = "apart from; aside from; besides; in addition; in addition to"
PLANS = "plan; blueprint"
NEITHER = "neither; nor"
UPWARDS = "up to"
LESSER = "more; less; fewer"
TOPICS = FACING = YEAR_GOALS = AMONG = ""
YEARLY = ALL_YEAR = ""
YEAR_UNITS = "year{|s}"
PLACES = "places"
PENDING = "yet to; still"
BOUNDS = ASKING = AND_SO_ON = ""
AHEAD = "course; track; pace; placed; positioned; position; likely; unlikely; likely to; may; might; could; risk; risks; danger; cusp; {can|cannot}; confident; struggling; able; sure"
PARTICIPLES = "ing; ing by"
FEATS = ""
LANDINGS = "got"
YEAR_STARTS = ""
PURSUITS = EFFORTS = PASSIVES = ""
WHOSE = "its; their; our"
ZONES = ONLY_IF = ""
FIRSTS = "first; {low|high|slow|fast|weak|small}est"
SINCE = "in a; in decades; in {three|five|ten} years; since"
LINES = "bar; marker; benchmark"
EITHER = """
    announce~; unveil~; stood at; come{|s} in{| at}; {end|ends|ended|wound} up {with|at}; reads; {edge|edges|edged|inch|inched} up to; look{|s|ed|ing} at; share{|s} {a|one}
"""
AFTERWARDS = "after; following; having"
SOON = "hour{|s}; day{|s}; week{|s}; month; shortly; soon"
THENS = "then; when"
PRESENTS = "s"
INSIDE = "in; from; across"
AVERAGES = "average{|d}; {|an }average of; mean; median; weighted"
SAME = "same; the same; identical"
CONTRASTS = "but; while; whereas"
ONCE = "once"
SOUGHT_AFTER = "after"
COMPASS = "{|south|north}{eastern|western}; southern; northern; central"
LATE_MONTHS = "november; december"
TOLD_IN = "{|so far |earlier |early |late |later }{this|last} month"
MIDYEAR = "april; june; july; august; september; october; midway; midyear; mid-year"
LATER = "later; afterwards; subsequently; thereafter; eventually; then; since"
NEW = "new"
ORIGINAL = "previous; original; initial; earlier"
ADVISERS = "we; our; deput{y|ies}; lawmaker{|s}; legislator{|s}; delegates"
ANNOUNCED = "reported"
PUTS = "put{|s}"
GUESSES = ""
INVERSIONS = "were; had; should"
PLANNED = ""
LASTS = "last"
FORECASTS = "forecast{|s}; prediction{|s}"
STATE_MONTH = DELEGATIONS = ""
BODIES = "national; npc"
MAYBES = "may; might; could; likely; likely to"
RESPECTS = ATTAINED = ""
SETTLED = "settle; opt; endorse; adopt; approve; pass"
SOURCES = "according to"
WE = "we"
WISHES = "want; wants; expect; expects; hope; hopes; demand; demands; ordered; orders; insists"
INSTITUTIONS = "university; bank; institute; academy; stock exchange; exchange; airport"
THINGS = "er; ry; ty; gy"
CUTS = "cut{|s|ting}; reduce~; lower~"
YEAR_BEFORE = "{last|previous|prior} year; year before; prev"
CONGRESSES = "people's congress; provincial congress; municipal congress"
PAPERS = "daily; evening news; satellite tv"
REPORTS = "work report"
ABBREVIATIONS = "ca; min; max; j.p; e.g; i.e; jan; feb; mar; apr; aug; sep; sept; oct; nov; dec; mr; ms; dr; vs; approx; pct; p.c; u.s; st; no"
ROOTS = "gdp; grp; gro; expan; econom; target; goal; aim; seek; eye; rise; want; number; set; promis; plan; pencil; peg; hop; pledg; project; vow; adopt; budget; fix; stick; opt; pursu; look; shoot"
DENIES = "not; never; no"
REVIEWS = "review; looking back"
PRELIMINARY = "preliminary figures for; preliminary estimates for; initial estimates for"
COPULAS = "is; are; be"
SEEMING = "look{|s|ed}; seem{|s|ed}; appear{|s|ed}"
ENDS = "to"

NUMBERS = {
    "ones": "zero; one; two; three; four; five; six; seven; eight; nine",
    "teens": """
        ten; eleven; twelve; thirteen; fourteen; fifteen; sixteen; seventeen; eighteen; nineteen
    """,
    "tens": "twenty; thirty; forty; fifty; sixty; seventy; eighty; ninety",
    "hundred": "hundred",
    "and": "and",
    "point": "point",
    "half": "half a",
    "parts": "a half=0.5; one half=0.5; a quarter=0.25; three quarters=0.75",
}
"""The words of numbers below 1,000 and their parts."""
