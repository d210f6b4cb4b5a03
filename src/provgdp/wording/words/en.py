"""The words of English, by the part they play: one entry here is all that a new word needs."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "about_before": """
        about; around; roughly; approximately; approx.; approx; circa; some; nearly; almost;
        close to; near; in the region of; in the neighborhood of; in the neighbourhood of;
        in the vicinity of; somewhere around; somewhere near; on the order of; of the order of;
        in the order of; more or less; ca.; just about; somewhere in the region of; something like
    """,
    "at_least_before": """
        at least; no less than; not less than; no lower than; not lower than; not below; not under;
        no fewer than; no smaller than; no slower than; not slower than; at or above; at or over;
        about or above; around or above; about or over; around or over; at or higher than;
        equal to or above; equal to or more than; equal to or greater than;
        greater than or equal to; more than or equal to; above or equal to; a minimum of;
        minimum of; minimum; a minimum; at a minimum; at a minimum of; a floor of; floor of;
        not fall below; not fall under; not drop below; not go below; not dip below; never below;
        never less than; not be below; not be less than; not be lower than; not smaller than;
        no worse than; higher than or equal to; at the very least; at the least; at minimum;
        at the minimum; min; min.
    """,
    "above_before": """
        above; over; more than; greater than; higher than; faster than; exceed; exceeds; exceeding;
        exceeded; to exceed; in excess of; surpass; surpassing; surpasses; upward of; upwards of;
        better than; beyond; topping; and above; and over; and more than; and higher than;
        a little over; north of
    """,
    "at_most_before": """
        at most; no more than; not more than; no higher than; not higher than; not above; not over;
        no greater than; not greater than; not exceed; not exceeding; not to exceed; not surpass;
        not surpassing; not beyond; without exceeding; not be above; not be higher than;
        not be more than; no faster than; lower than or equal to; limited to; max; max.;
        never exceed; never above; never more than; up to; and up to; at the most; within;
        at or below; at or under; at or lower than; equal to or below; equal to or less than;
        less than or equal to; below or equal to; a maximum of; maximum of; maximum; a maximum;
        at a maximum; a cap of; capped at; a ceiling of; ceiling of; not rise above; not go above;
        not go over; not top; as high as; as much as
    """,
    "below_before": """
        below; under; less than; lower than; fewer than; smaller than; slower than; short of;
        and below; and under; and less than; and lower than; south of
    """,
    "about_after": """
        or so; or thereabouts; thereabouts; give or take; or around that; approximately; approx.;
        approx; roughly; more or less
    """,
    "at_least_after": """
        or more; or above; or higher; or over; or greater; or better; or faster; or upwards; or up;
        and above; and over; and more; and higher; and up; and upwards; upwards; at least; minimum;
        at minimum; at a minimum; at the minimum; at the least; or even higher; plus; -plus; floor;
        and beyond; or better still; or upward
    """,
    "at_most_after": """
        or less; or lower; or below; or under; or fewer; or slower; and below; and under; and less;
        at most; maximum; at maximum; at the most; at a maximum; tops; ceiling; cap
    """,
    "percent": "percent; per cent; pct; pct.; pc; p.c.; percents",
    "point": """
        pp; pps; p.p.; ppt; ppts; percentage point; percentage points; percent point;
        percent points; per cent points; pct point; pct points
    """,
    "permille": "permille; per mille; per mil; per thousand",
    "basis_point": "bp; bps; basis point; basis points",
    "percent_of": "",
    "permille_of": "",
    "gdp": """
        gdp; grp; gross domestic product; gross regional product; regional gross domestic product;
        regional gdp; economy; economic; economic growth; economic expansion; output;
        economic rebound; gross product; regional product; economic output; gdp increase;
        gdp growth; provincial gdp; provincial economy; local economy; regional economy;
        economic rate; gross domestic products
    """,
    "growth": """
        growth; grow; grows; growing; expand; expands; expanding; expansion; growth rate;
        growth rates; rate of growth; rebound; growth pace; pace of growth; rise in output
    """,
    "indicator": """
        ppi; consumer price; consumer prices; consumer price index; consumer inflation; prices;
        price; unemployment; unemployment rate; jobless rate; jobless; employment; jobs;
        retail sales; total retail sales; retail sales of consumer goods; consumer goods; retail;
        consumption; industrial output; industrial production; industrial; value added;
        fixed asset investment; fixed assets investment; imports; foreign trade; revenue;
        fiscal revenue; budget revenue; public budget revenue; general public budget revenue;
        income; incomes; disposable income; deficit; r&d; energy; emissions; productivity;
        population; wages; spending; expenditure; personal income; household income; manufacturing;
        agriculture; urbanization rate; urbanisation rate; forest coverage; tourism;
        tourism revenue; grain output; industries above designated size;
        enterprises above designated size; industrial enterprises above designated size;
        above designated size; industries; imports and exports; money supply; deficit ratio;
        deficit to gdp ratio; investment in fixed assets; fixed assets; private investment;
        manufacturing investment; real estate investment; real estate; tax revenue; profits;
        labor productivity; labour productivity; research and development; r&d intensity;
        digital economy; marine economy; private economy; primary industry; secondary industry;
        tertiary industry; residents; urban residents; rural residents; core cpi; core inflation;
        industrial added value; industrial value added; added value; industrial enterprises;
        manufacturing output; services output; service sector; services sector; consumer spending;
        fixed asset; investments; trade volume; revenues; debt; energy consumption;
        energy intensity; primary sector; secondary sector; tertiary sector; low-altitude economy;
        core industries; property; home sales; loans; deposits; stake; yield; tourist; approval;
        shares; stocks; profit; market share; stock market; sales; throughput; earnings; shipments;
        deliveries; output value; registered; surveyed; urban; rural; fiscal; disposable;
        intensity; urban jobs
    """,
    "share": """
        share of; share; of gdp; of its gdp; of total gdp; of the country's gdp; of national gdp;
        to gdp; per unit of gdp; unit of gdp; per unit gdp; gdp per capita; per capita gdp;
        per capita; proportion; ratio; deficit to gdp; portion; portion of; share of national gdp;
        share of the national gdp; share of china's gdp; share of the country's gdp
    """,
    "rise": """
        increase; increases; increasing; rise; rises; rising; raise; raises; lift; climb; up; gain;
        advance; boost; in increase
    """,
    "fall": """
        fall; falls; falling; decline; declines; declining; decrease; decreases; reduction; down;
        drop; drops; cut of; decrease of; shrink
    """,
    "yoy": """
        a year on year; yoy; y/y; year on year; year over year; on year; from a year earlier;
        from the previous year; year-earlier; at constant prices; in constant prices;
        at comparable prices; in comparable prices; in real terms; inflation-adjusted;
        adjusted for inflation; after inflation; net of inflation; price-adjusted
    """,
    "real": "",
    "yearly": """
        per year; a year; each year; annually;
        per annum; every year
    """,
    "goal": """
        target; targets; goal; goals; objective; objectives; benchmark; benchmarks; ambition;
        ambitions; sights; projection; aim of; bar; marker; growth line; growth plan; aspiration;
        guideline; expectation; expectations; pledge; promise; targeted growth; planned growth
    """,
    "figure": "figure; number; figures; numbers",
    "keep": """
        keep; keeps; keeping; maintain; maintaining; hold; holding; stay; stays; remain; remains;
        kept; held; maintained; retain; retains; retained; kept at; keep at; unchanged; unchanged at; stands at; stand at
    """,
    "set": """
        expect growth; expect their; announce; announces; announced; announcing; unveil; unveils;
        unveiled; unveiling; projected growth; projects growth; has projected; have projected;
        proposes to; propose to; targeted; targeting; aimed; sought; plan to; eye; eyes; eyed;
        eyeing; shoot for; shooting for; shoots for; hopes to; hopes; hope; hoping; pledges;
        pledged; pledging; vow; vows; vowed; vowing; anticipate; anticipates; anticipating;
        anticipated; penciled in; pencilled in; penciled; pencilled; pencils in; pencil in;
        anchored; anchoring; set; sets; setting; set at; sets at; set it at; look to; looks to;
        looking to; look for; looks for; looking for; hope for; hopes for; hope to; wants; want;
        wanted; wants to; wants its; want to; want its; propose; proposes; proposed; proposing;
        project; projects; projecting; call for; calls for; called for; calling for; try to;
        tries to; trying to lift; mean to; means to; promise to; promises; promised; promising;
        choose; chose; chosen; settle on; settled on; settles on; settled for; settle for; opt for;
        opted for; opts for; stick with; stuck with; sticks with; stick to; sticks to; sticking to;
        stuck to; fix; fixes; fixed at; has fixed; put at; puts at; put; puts; pin; pins; pinned;
        peg; pegs; pegged; pegging; go for; goes for; going for; lay out; laid out; lays out;
        outline; outlines; outlined; names; named; naming; name; budgeted for; budget for;
        has chosen; intend; intends; intending; intended; adopt; adopts; adopted; bank on;
        banking on; banks on; gun for; gunning for; shooting at; seek to; seeks to; commits to;
        committed to; commit to; counting on; counts on; signal; signals; signaled; signalled;
        reaffirm; reaffirmed; reaffirms; reset; resets; declare; declares; declared; decided on;
        decide on; decides on; targeting a; stood at; come in at; comes in at; come in; comes in;
        write; wrote; written; writes; pursue; pursues; pursuing; envisage; envisages; envisaged;
        envision; envisions; foresee; foresees; foreseen; see; sees; scheduled; scheduling; wished;
        wish; wishes to; set out; sets out; prescribe; prescribed; dares; dare to set; dare;
        still dare; is to; are to; chase; chases; chasing; plump for; plumps for; plumped for;
        map out; maps out; mapped out; tip; penned
    """,
    "aim": """
        aim; aims; aiming; aim for; aims for; aiming for; aim at; aims at; aiming at; seek; seeks;
        seeking
    """,
    "expected": """
        expects; expect; expected; expecting; projected; plan; plans; planned; due; supposed;
        slated; poised; expected growth; expected economic growth; expect to; expects to;
        expected to; expected to grow; expected to reach; expected to expand; expected to increase;
        expected to rise
    """,
    "forecast": """
        forecast; forecasts; forecasting; predicted; predict; predicts; has forecast; tipped to
    """,
    "will": """
        will grow; would grow; will expand; would expand; will increase; would increase; will rise;
        would rise; growth will be; growth would be; growth of its economy would be; will; would;
        shall; should; must
    """,
    "ensure": "ensure; ensures; ensuring; guarantee; guaranteeing",
    "strive": """
        strive for; striving for; strive to; striving to; strive towards; stretch goal;
        stretch target; with efforts to; with an effort to; in an effort to; work toward;
        work towards; working toward; working towards; working for; trying to;
        make every effort to; making every effort to; endeavor to; endeavour to; endeavor for;
        endeavour for; making efforts to; work hard for; work for; aspire to; aspiring to; try for;
        trying for; strive; strives; striving; push for; pushes for; work to; works to; working to;
        an effort to; efforts to; an effort for; strive toward; reach for; reaching for;
        pushing toward; pushing towards; and beyond to; hoping for; pushing for; stretch;
        in pursuit of; shoot higher; with an eye on; with an eye to; struggle for; battle for;
        battling for; fight for; fighting for
    """,
    "better": """
        a better; better result; better results; better outcome; better outcomes;
        better performance; still better; even better; better one; better ones;
        even better results; even better outcomes; higher; faster; best results; a better result;
        a better outcome; better; the best results; still higher; even higher; even faster; more;
        the best; the best possible; something better; better still; further; quicker;
        best outcome; best possible result; best possible results; best possible outcome; stronger;
        stronger growth; better growth; higher growth; faster growth; best result
    """,
    "open": "",
    "practice": """
        in actual work; in practice; in real work; in practical work; in its actual work;
        in our actual work; in the actual work; in actual practice; in execution;
        in implementation; in the process; in its work; in reality; where possible; if possible
    """,
    "organise": "as a stretch; as a stretch goal; as a stretch target; as the stretch goal",
    "past": "was; were",
    "complete": "",
    "action": "reach; reaching; achieve; achieving; control; controlled",
    "no": """
        no; not set; did not set; didn't set; does not set; has not set; have not set; not setting;
        without; without setting; without a; declined to set; declined to name; declined to give;
        refrained from setting; refrained from naming; refrained from giving;
        refrained from announcing; not announce; did not announce; not give; did not give;
        did not name; not name; not specify; did not specify; dropped its; no longer sets;
        no longer set; dropped; drop its; drops its; scrapped; scrap; scraps; scrapped its;
        abandoned; abandon; abandons; abandoned its; abolished; shelved; cancelled; canceled;
        ditched; ditches; ditch; eliminated; eliminate; eliminates; has eliminated; omitted; omit;
        omits; omitted to set; refused to set; refused; declined; skipped; skips; skip; left out;
        leaves out; left unsaid; removed; removes; did away with; does away with; avoided; avoids;
        never set; set no; sets no; setting no; named no; names no; gave no; gives no; issued no;
        issues no; announced no; published no; offered no; scrapping; abandoning; dropping its;
        forgo; forgoes; forwent; forgone; withheld; withholds; not; nor; never; neither; none;
        yet to
    """,
    "quality": """
        specific; numerical; numeric; quantitative; quantified; explicit; formal; concrete; hard;
        fixed
    """,
    "own": """
        it; its; they; their; the city wide; city wide; citywide; province wide; provincewide; blueprint; plenum; he; she; his; her; the province; province; provincial; the region;
        region; regional; the municipality; municipality; municipal; the city;
        the autonomous region; autonomous region; autonomous; governor; governors; the governor;
        mayor; the mayor; vice governor; acting governor; acting; chairman; chairwoman;
        chairperson; party secretary; party chief; party boss; party; secretary; officials;
        official; authorities; government; the government; governments; local government; local;
        work report; report; government work report; reports; lawmakers; legislators; legislature;
        legislative session; deputies; deputy; delegates; planners; policymakers; leaders; leader;
        leadership; cadres; people's congress; congress; parliament; assembly; session; plenary;
        meeting; we; our; us; my; leadership's; bureau; statistics bureau; commission;
        development and reform commission; drc; province's; itself; themselves; that; those; this;
        these; premier of the province; documents; document; plan for; planning; area
    """,
    "peer": "averages; level; levels",
    "national": """
        national; nation; the nation; nation's; the nation's; national average; national level;
        national rate; national growth; national growth rate; national average growth;
        national average growth rate; national pace; national economy; national gdp growth;
        national gdp growth rate; nationwide average; nationwide; country's average; country's;
        country; the country; the country's; country's growth; the country's growth;
        the country's average; country as a whole; whole country; average of the country
    """,
    "national_goal": """
        national target; the national target; national goal; the national goal;
        national growth target; the national growth target; national gdp target
    """,
    "elsewhere": """
        national gdp; national economic growth; national economic; central government; nation as a
        whole; chinese economy; chinese government; state council; the premier; premier li; premier
        wen; premier zhu; chinese premier; li qiang; li keqiang; politburo; ministry; beijing set a
        national; mongolia; outer mongolia; hong kong; macao; macau; taiwan; taipei; corps; xpcc;
        greater bay area; yangtze river delta; pearl river delta; other provinces; other provincial;
        rest of; most provinces; many provinces; of all regions; some provinces; several provinces;
        majority; most regions; some regions; other regions; company; companies; firm; firms; maker;
        makers; manufacturer; carmaker; automaker; distiller; brewer; developer; retailer; insurer;
        startup; start-up; steelmaker; most of; half of; county; counties; district; districts;
        prefecture; prefectures; township; help the country; china; chinese; countries; beijing's
        leaders; world; global; asia; asian; vietnam; india; japan; america; american; us economy;
        the united states; u.s.; europe; european union; eu; russia; germany; britain; france;
        korea; south korea; thailand; singapore; malaysia; indonesia; brazil; philippines; the
        philippines; cities; corporation; corp; inc; federal; central; premier; the state;
        development zone; new area
    """,
    "rest": """
        the rest; rest; remaining; the remaining; remainder; the remainder; the others; others;
        other; other two; the other; the remaining two; the other two; remaining two;
        remaining three; remaining four
    """,
    "observer": """
        goldman sachs; moody's; fitch; s&p; citi; citigroup; morgan stanley; hsbc; barclays; anz;
        capital economics; economist; economists; analyst; analysts; think tank; think tanks;
        brokerage; brokerages; investment bank; researcher; researchers; professor; professors;
        strategist; strategists; consultancy; consultants; pundits; pollsters; survey of; poll;
        polls; observers; consensus; widely expected; it is thought; imf; the bank; the imf;
        world bank; jpmorgan; j.p. morgan; nomura; ubs; bank's; investors; forecasters; forecaster;
        speculation; rumoured; rumored; reportedly; commentators; experts; expert; traders;
        reuters poll
    """,
    "speaker": "",
    "this_year": "this year; current year",
    "next_year": "next year; coming year",
    "last_year": "last year; last year's; past year; the past year; a year ago",
    "prior_year": """
        previous year; previous year's; the previous year; the year before; the year prior;
        a year earlier; year earlier; prior year; prior year's; the prior year; the preceding year;
        preceding year; a year before; year before
    """,
    "year_before_last": "the year before last; two years ago",
    "several": """
        on average; a year on average; annually on average; five year plan; annual average; average annual; average annually; an average of;
        average of; average; averaging; averaged; five year; five-year; next decade;
        over the decade; medium term; long term; medium- and long-term; over the next five years;
        next five years; five years; coming five years; the coming five years; ten years;
        three years; coming years; next few years; decade; multi-year; doubling; double its;
        by the end of the decade; over the next decade; the next five years; quinquennium;
        plan period; each year until; a year through; a year until; each of the next;
        years to come; the years; over several years; two-year; three-year; yearly average;
        annual average growth; annual average rate; compound; annualised; annualized;
        annually through; program; programme; year plan; year program; century; decades; the 1990s
    """,
    "part": """
        quarter; quarters; first half; second half; half year; half-year; january to;
        first three quarters; first nine months; first six months; first quarter; year to date;
        month; months; monthly; quarterly; january-september; so far this year; same period
    """,
    "actual": """
        may expand; could expand; with growth of; reaching only; forecasted; expected to have;
        estimated to have; believed to have; may; might; could; may grow; might grow; could grow;
        likely; likely to grow; grew; growth was; growth came in; growth hit; expanded; rose;
        climbed; increased; reported; recorded; posted; logged; saw; reached; achieved; actual;
        actually; actual growth; slowed; slowed to; slowing; accelerated; contracted; shrank; fell;
        fallen; was up; were up; gained; surged; jumped; estimate; estimates; estimated;
        growth rate stood at; preliminary; grown; had grown; has grown; have grown; risen;
        expanding by; managed; managed only; eked out; ended; ended up; turned out; came to;
        came out at; advanced; swelled; results; outcome; outcomes; turned in; clocked; notched;
        finished; delivered growth; realised; realized; chalked up; racked up; output up;
        came in at; came in; amounted to; performance; should come to; should reach; is thought;
        generated; attained; attain
    """,
    "outcome": """
        reached its; reached their; reached the; reached a; reached an; reached last year's;
        met its; met their; met the; met a; met an; met last year's; meets its; meets their;
        meets the; meets a; meets an; meets last year's; meeting its; meeting their; meeting the;
        meeting a; meeting an; meeting last year's; meet its; meet their; meet the; meet a; beat its; beat their; beat the; beat a;
        beat an; beat last year's; beats its; beats their; beats the; beats a; beats an;
        beats last year's; beating its; beating their; beating the; beating a; beating an;
        beating last year's; hit its; hit their; hit the; hit a; hit an; hit last year's; hits its;
        hits their; hits the; hits a; hits an; hits last year's; hitting its; hitting their;
        hitting the; hitting a; hitting an; hitting last year's; achieved its; achieved their;
        achieved the; achieved a; achieved an; achieved last year's; achieving its;
        achieving their; achieving the; achieving a; achieving an; achieving last year's;
        delivered its; delivered their; delivered the; delivered a; delivered an;
        delivered last year's; well below; missed; missing; misses; miss; fell short of;
        falls short of; falling short of; fallen short of; shy of; below target; above target;
        short of target; topped; previous; original; initial; originally; initially; previously;
        earlier; outdid; outdo; overshoot; surpassed its; exceeded its; exceeding its;
        undershot its; trailed its; lagged its; a far cry from; far cry from; far from; lagged;
        laggard; laggards; missed its; missing its; failed to; failing to; failure to; instead of;
        rather than; as promised; undershot; undershoot; undershoots; undershooting; overshot;
        overshooting
    """,
    "sought": """
        had hoped for; had targeted; had aimed for; had set; had planned; had sought; had expected;
        it sought; it had sought; they sought; had been targeting; had been aiming for; been aiming for
    """,
    "move": """
        cut; cuts; cutting; lower; lowers; lowered; lowering; trim; trims; trimmed; trimming;
        slash; slashed; slashing; reduce; reduces; reduced; reducing; raised; raising; lifted;
        lifts; lifting; revise; revises; revised; revising; adjusted; scaled; dropping; shaved;
        adjust; adjusts; adjusting; adjustment; change; changes; changed; changing; shift; shifted;
        moved; moves; move; softened; downgraded; upgraded; brought down; bring down; brings down;
        scaled back; scale back; dialed back; pared; pare; pares; nudged; nudge; tempered; temper;
        hike; hiked; hikes; revised down; revised up; cut back; scaled down; slipped; ratcheted
    """,
    "respectively": "respectively; in that order",
    "each": """
        each; both; all; alike; unanimously; same; the same; every; identical; apiece; identically;
        uniformly
    """,
    "one_1": "the former",
    "one_2": "the latter",
    "anaphor_1": "this city",
    "anaphor_2": "by both; for both; the two; the duo; these two; two provinces; the pair",
    "anaphor_3": "the three; the trio; these three; all three",
    "anaphor_4": "the four; all four",
    "beside": """
        border; borders; bordered; bordering; trail; trails; trailed; trailing; borders with;
        second only to; next to; east of; west of; southeast of; southwest of; northeast of;
        northwest of; overtaking; overtook; overtaken by; overtake; rival; rivals; replacing;
        besides; after; neighbour of; neighbor of; behind only; outstrip; outstripped; following;
        followed by; like; beating
    """,
    "except": """
        unlike; except; except for; excluding; other than; apart from; aside from;
        with the exception of; but for; not including
    """,
    "to": "to",
    "from": "down from; up from; lowered from; raised from",
    "from_what": "from",
    "by": "by; by the end of; until; till; through; by end; as of",
    "relative": "which; which is; whose; where; who; home to; long; once",
    "article": "the; a; an; one of",
    "outlet": """
        securities; daily; news; times; evening; morning; youth; university; stock; bank;
        institute; academy; composite; airport; post; review; institution; morning post;
        television; tv; newspaper; stock exchange; exchange
    """,
    "locality": "city; production and construction corps; capital; provincial capital",
    "group": """
        provinces; regions; provincial regions; province-level regions; localities;
        provincial-level regions; jurisdictions; municipalities; areas
    """,
    "located": "located; situated; lies; a port; a city",
    "milestone": """
        first year; last year of; final year; opening year; closing year; winds up; kicks off;
        first year of; final year of; year of; start of; end of
    """,
    "such_as": "such as; including; for example; among them; namely",
    "spread": "ranging; ranges; ranged; vary; varies; varied; varying",
    "ditto": "as does; as do; as did; so does; so do; so did",
    "differ": "",
    "outside": "",
    "opening": "having; despite; although; though",
    "has": "include; includes",
    "said": "said; says; told; say; according to; saying; tells",
    "seen": "seen",
    "month": """
        jan; jan.; feb; feb.; january; february; april; june; july; august; september; october;
        november; december
    """,
    "between": """
        between; anywhere between; somewhere between; anywhere from; somewhere from; ranging from; ranging between; range of;
        within the range of; within a range of; in the range of; in a range of; within the range
    """,
    "between_after": "",
    "than": "than",
    "versus": """
        compared with; compared to; compares with; compares to; compare with; in comparison with;
        contrast to; in contrast to; versus; vs; vs.; against; as against; as opposed to;
        compared with its; compared to its; against its; against a; compared with the; against the
    """,
    "half": "and a half; and one half",
    "same": """
        on par with; on a par with; same as; the same as; in step with; match; matches; matching;
        consistent with; keep pace with; keeping pace with; keep up with; in sync with;
        in tandem with; comparable to; comparable with; level with; in line with; in line; equal to
    """,
    "higher": "outpace; outpacing; outperform; outperforming; ahead of",
    "lower": "behind",
    "at": "at; in; with; for",
    "and": "and; but; while; as well as; whereas",
    "or": "or",
    "of": "of",
    "possessive": "'s; '",
    "vague": """
        positive; negative growth; single digit; single-digit; single digits; high single digit;
        low single digit; mid single digit; moderate; steady; stable; robust; sound; healthy;
        solid; rapid; fast; slower; slow; modest
    """,
    "two_digits": "double-digit; double digit; double digits; two-digit",
    "minus": "minus; negative",
    "filler": """
        yearly; on; as; is; are; be; been; being; year; years; full year; over the year;
        over this year; within the year; within this year; within the next year;
        over the next year; rate; rates; pace; speed; terms; real; real terms; does; do; has; have;
        to be; range; interval; just; slightly; a little; a bit; well; far; even; exactly;
        precisely; precise; i.e.; new; whole; whole of; full; overall; key; main; major; headline;
        economic and social; social; development; economic development; key economic; ambitious;
        cautious; conservative; pragmatic; annual; high; own; any; economic target;
        economic targets; economic goal; economic goals; year-end; such; much; create; creates; add; adds;
        economies; different; southern; northern; eastern; western; northwestern; southwestern;
        northeastern; southeastern; southernmost; coastal; populous
    """,
    "function": """
        need; needs; needed; neighbouring; neighboring; also; still; too; only; again; now; then; yet another; comes;
        come; about to; there; here; if; so; up to date; ',; final; low; highest; lowest;
        proactive; anticipated to; another; some of; range from; around the; by comparison; yet;
        meanwhile; however; nevertheless; nonetheless; instead; respectively for; likewise;
        similarly; alongside; together with; along with; this time; once more; officially;
        formally; publicly; on monday; on tuesday; on wednesday; on thursday; on friday;
        on saturday; on sunday; monday; tuesday; wednesday; thursday; friday; saturday; sunday;
        adding; added; noting; shows; show; showed; at the opening; himself; because; since; when;
        after all; during; before; until recently; about which; out; off; back; under which; into;
        onto; upon; via; per; toward; towards; between them; among; amid; amidst; within which;
        while also; already; always; ever; often; perhaps; maybe; quite; rather; very;
        more than half; less; least; most; many; several; few; first; second; third; last; next;
        make; makes; made; making; take; takes; took; taken; get; gets; got; give; gives; gave;
        given; go; goes; went; gone; can; cannot; did; done; let; lets; allow; allows; help; helps;
        ahead; towards that
    """,
    "separator": "",
    "deny": "",
    "advice": "should set; should aim; suggest; suggests; suggested; urge; urges; urged; recommend; recommends; recommended; ought to; advise; advised",
    "state": "national people's congress; npc; national legislature; national parliament",
    "idle": """
        beijing time; one of china's; in china's; china's most; central china; western china;
        eastern china; north china; south china; northeast china; economic hub; manufacturing hub;
        largest economy; biggest economy; largest economies; second-largest economy;
        world's second-largest economy; economy by size; growth engine; first of all; above all;
        in terms of; in recent years; in fact; in total; in addition; growth drivers;
        high-quality growth; industrial base
    """,
}
"""Words by the part they play; a word plays one, but for a hedge on either side."""

AMOUNTS: dict[str, str] = {
    "10k_persons": """
        jobs=1e4; new jobs=1e4; new urban jobs=1e4; urban jobs=1e4; people=1e4; persons=1e4;
        new jobs in towns and cities=1e4; new jobs in urban areas=1e4; urban new jobs=1e4;
        million new jobs in towns and cities=0.01; million new jobs in urban areas=0.01;
        million jobs=0.01; million new jobs=0.01; million new urban jobs=0.01;
        million urban jobs=0.01; million people=0.01; million persons=0.01
    """,
    "100m_yuan": """
        billion yuan=0.1; trillion yuan=1e-4; million yuan=100; billion rmb=0.1; bn yuan=0.1;
        trillion rmb=1e-4; tn yuan=1e-4
    """,
    "100m_usd": "billion us dollars=0.1; billion dollars=0.1; million us dollars=100",
    "100m_jin": "billion jin=0.1; million jin=100",
    "10k_tonnes": """
        million tonnes=0.01; million tons=0.01; million metric tons=0.01; billion tonnes=1e-5;
        tonnes=1e4; tons=1e4
    """,
    "10k_mu": "million mu=0.01",
    "micrograms_per_m3": "micrograms per cubic meter; micrograms per cubic metre",
    "10k_units": "million units=0.01; million households=0.01",
    "yuan": "yuan; rmb; thousand yuan=0.001; thousand rmb=0.001",
    "days": "days",
    "usd": "us dollars; dollars; thousand us dollars=0.001; thousand dollars=0.001",
    "10k_yuan_per_person": "thousand yuan per person=10",
    "100m_kg": """
        billion kilograms=0.1; million kilograms=100; billion kg=0.1; million kg=100;
        billion kilogrammes=0.1; million kilogrammes=100
    """,
    "counted": "",
    "10k_counted": "",
    "school_years": "years of schooling; years of education",
    "tonnes_of_coal": "tonnes of standard coal",
    "pieces": "pieces",
    "10k_m2": "million square metres=0.01; million square meters=0.01",
    "km": "kilometres; kilometers",
    "years": "years of age",
}
"""Units of amounts: the words, and what divides a number in them (``=``) to give the unit."""

TRANSLATED_LOOSELY = (
    "above; over; more than; and above; and over; and more than; of over; of above; of more than"
)
"""Words that translations use for 以上, which includes its number."""

UNFINISHED = """
    of; at; in; for; by; on; as; from; between; and; but; with; to; through; till; until; than
"""
"""Words that lead to what follows: at the end they show a wording that is cut short."""

MISSING = """
    n/a; n.a; na; #n/a; #na; nan; none; null; nil; <na>; #ref!; #ref; #value!; #div/0!; #name?;
    #null!; #num!; #error!; tbd; tba; tbc; t.b.d; pending; unknown; missing; not announced;
    not yet announced; not available; not yet available; not published; not yet published;
    not released; not yet released; not disclosed; not yet set; not known; not reported;
    unavailable; unannounced; to be announced; to be determined; to be decided; no data;
    not yet known; to be confirmed; n / a; n/d; nat
"""
"""What stands for no value: null in a column, reason "missing" in `parse_target`."""

SEATS = ""
"""Words for the seat of a province."""

WHOLE = "the province; the region; the city wide; city wide; citywide; provincewide; province wide; the municipality; the autonomous region"
"""Words for the whole of the place that is being told of."""

THEIRS = "their; both"
"""Words for the places that the sentence before listed."""

MUNICIPAL = "the city; the city of; city-wide; municipal; mayor; the mayor; capital city; this city; people's congress; the capital; the municipality; municipality; city"
"""Words beside which the name of a city is not the government of its country."""

SCOPES = ""
"""What a word for a report's own place ends in, and the kind of place that is."""

MODIFIERS = "ing; ly; est; ous; ive; ful; less; able; ible; ish; ed; er; y; ic"
"""How words end that describe a noun and are none."""

CONGRESSES = "people's congress; provincial congress; municipal congress"
"""Assemblies before which reports are delivered."""

REPORTS = "work report"
"""What a work report is called."""

ABBREVIATIONS = "ca; min; max; j.p; e.g; i.e; jan; feb; mar; apr; aug; sep; sept; oct; nov; dec; mr; ms; dr; vs; approx; pct; p.c; u.s; st; no"
"""Words after which a point ends no sentence."""

ROOTS = "gdp; grp; gro; expan; econom; target; goal; aim; seek; eye; rise; want; sets; number; set; promis; plan"
"""Parts of words of which every sentence with a target has one."""

DENIES = "not; never; no"
"""What turns a word that no list knows into its contrary."""

CELLS = ""
"""What alone says that no target is set, as in the cell of a table."""

REVIEWS = "review; looking back"
"""Words for looking back on a year."""

PRELIMINARY = "preliminary figures for; preliminary estimates for; initial estimates for"
"""What is said before a year of which the figures are new."""

COPULAS = "is; are; be"
"""Verbs that say what something is."""

DISPOSALS = ""
"""Words that open a clause with its object, whose subject may follow."""

MULTIPLES = ""
"""Words for a multiple of the year before, and the growth that it is, in percent."""

ROUND_AMOUNTS = ""
"""Units that are an amount without a number too."""

FULFILLED = ""
"""Words for what is done that a plan uses too."""

UNMENTIONED = ""
"""Negations after which the name of the growth alone says that no target is set."""

ENDS = "to"
"""How words end that say to what something is moved."""

WITHIN = ""
"""Words after what something is to stay within."""

RESETS = ""
"""Verbs by which a government moves a target, and nobody else a rate."""

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
