// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/StreetWords.h"

#include <algorithm>
#include <array>

namespace porch {

namespace {

using Word = StreetWord;
using Type = StreetType;
using enum StreetType::Place;
using L = QLatin1String;

// The tables are sorted by what is written; StreetWordsTest holds them to it.
// clang-format off
constexpr std::array<Word, 29> kDirections{{
    {L("e"), L("e")}, {L("east"), L("e")}, {L("este"), L("e")}, {L("n"), L("n")}, {L("ne"), L("ne")},
    {L("no"), L("n")}, {L("nordeste"), L("ne")}, {L("noreste"), L("ne")}, {L("noroeste"), L("nw")},
    {L("norte"), L("n")}, {L("north"), L("n")}, {L("northeast"), L("ne")}, {L("northwest"), L("nw")},
    {L("nw"), L("nw")}, {L("oeste"), L("w")}, {L("s"), L("s")}, {L("se"), L("se")}, {L("so"), L("s")},
    {L("south"), L("s")}, {L("southeast"), L("se")}, {L("southwest"), L("sw")}, {L("sudeste"), L("se")},
    {L("sudoeste"), L("sw")}, {L("sur"), L("s")}, {L("sureste"), L("se")}, {L("suroeste"), L("sw")},
    {L("sw"), L("sw")}, {L("w"), L("w")}, {L("west"), L("w")},
}};

// The postal service's types and those of Spanish maps.
constexpr std::array<Type, 295> kTypes{{
    {L("allee"), L("aly"), After}, {L("alley"), L("aly"), After}, {L("ally"), L("aly"), After},
    {L("aly"), L("aly"), After}, {L("annex"), L("anx"), After}, {L("anx"), L("anx"), After},
    {L("arc"), L("arc"), After}, {L("arcade"), L("arc"), After}, {L("av"), L("ave"), Either},
    {L("avda"), L("avenida"), Before}, {L("ave"), L("ave"), Either}, {L("aven"), L("ave"), Either},
    {L("avenida"), L("avenida"), Before}, {L("avenue"), L("ave"), Either}, {L("avn"), L("ave"), Either},
    {L("bch"), L("bch"), After}, {L("beach"), L("bch"), After}, {L("bend"), L("bnd"), After},
    {L("blf"), L("blf"), After}, {L("bluff"), L("blf"), After}, {L("blv"), L("blvd"), Either},
    {L("blvd"), L("blvd"), Either}, {L("bnd"), L("bnd"), After}, {L("boul"), L("blvd"), Either},
    {L("boulevard"), L("blvd"), Either}, {L("br"), L("br"), After}, {L("branch"), L("br"), After},
    {L("brg"), L("brg"), After}, {L("bridge"), L("brg"), After}, {L("brk"), L("brk"), After},
    {L("brook"), L("brk"), After}, {L("bulevar"), L("blvd"), Either}, {L("byp"), L("bypass"), After},
    {L("bypa"), L("bypass"), After}, {L("bypass"), L("bypass"), After}, {L("byway"), L("bywy"), After},
    {L("calle"), L("calle"), Before}, {L("callejon"), L("callejon"), Before},
    {L("calzada"), L("calzada"), Before}, {L("caminito"), L("caminito"), Before},
    {L("camino"), L("camino"), Before}, {L("carr"), L("carretera"), Before},
    {L("carretera"), L("carretera"), Before}, {L("causeway"), L("cswy"), After},
    {L("causwa"), L("cswy"), After}, {L("center"), L("ctr"), After}, {L("centre"), L("ctr"), After},
    {L("cir"), L("cir"), After}, {L("circ"), L("cir"), After}, {L("circle"), L("cir"), After},
    {L("circulo"), L("circulo"), Before}, {L("clb"), L("clb"), After}, {L("clf"), L("clf"), After},
    {L("cliff"), L("clf"), After}, {L("cll"), L("calle"), Before}, {L("close"), L("close"), After},
    {L("club"), L("clb"), After}, {L("cmn"), L("cmn"), After}, {L("cmns"), L("cmn"), After},
    {L("cntr"), L("ctr"), After}, {L("common"), L("cmn"), After}, {L("commons"), L("cmn"), After},
    {L("cor"), L("cor"), After}, {L("corner"), L("cor"), After}, {L("court"), L("ct"), After},
    {L("courts"), L("cts"), After}, {L("cove"), L("cv"), After}, {L("crcle"), L("cir"), After},
    {L("creek"), L("crk"), After}, {L("cres"), L("cres"), After}, {L("crescent"), L("cres"), After},
    {L("crescnt"), L("cres"), After}, {L("crk"), L("crk"), After}, {L("crossing"), L("xing"), After},
    {L("crssng"), L("xing"), After}, {L("crt"), L("ct"), After}, {L("cswy"), L("cswy"), After},
    {L("ct"), L("ct"), After}, {L("ctr"), L("ctr"), After}, {L("cts"), L("cts"), After},
    {L("cv"), L("cv"), After}, {L("dale"), L("dl"), After}, {L("dam"), L("dm"), After},
    {L("dl"), L("dl"), After}, {L("dm"), L("dm"), After}, {L("dr"), L("dr"), After},
    {L("driv"), L("dr"), After}, {L("drive"), L("dr"), After}, {L("drv"), L("dr"), After},
    {L("entrada"), L("entrada"), Before}, {L("esp"), L("esplanade"), After},
    {L("esplanade"), L("esplanade"), After}, {L("est"), L("est"), After}, {L("estate"), L("est"), After},
    {L("estates"), L("ests"), After}, {L("ests"), L("ests"), After}, {L("exp"), L("expy"), After},
    {L("expressway"), L("expy"), After}, {L("expwy"), L("expy"), After}, {L("expy"), L("expy"), After},
    {L("ext"), L("ext"), After}, {L("extension"), L("ext"), After}, {L("extn"), L("ext"), After},
    {L("fall"), L("fall"), After}, {L("falls"), L("fls"), After}, {L("ferry"), L("fry"), After},
    {L("field"), L("fld"), After}, {L("fields"), L("flds"), After}, {L("flat"), L("flt"), After},
    {L("fld"), L("fld"), After}, {L("flds"), L("flds"), After}, {L("fls"), L("fls"), After},
    {L("flt"), L("flt"), After}, {L("ford"), L("frd"), After}, {L("forest"), L("frst"), After},
    {L("forge"), L("frg"), After}, {L("fork"), L("frk"), After}, {L("frd"), L("frd"), After},
    {L("freeway"), L("fwy"), After}, {L("frg"), L("frg"), After}, {L("frk"), L("frk"), After},
    {L("frst"), L("frst"), After}, {L("frwy"), L("fwy"), After}, {L("fry"), L("fry"), After},
    {L("fwy"), L("fwy"), After}, {L("garden"), L("gdn"), After}, {L("gardens"), L("gdns"), After},
    {L("gateway"), L("gtwy"), After}, {L("gdn"), L("gdn"), After}, {L("gdns"), L("gdns"), After},
    {L("glen"), L("gln"), After}, {L("gln"), L("gln"), After}, {L("glorieta"), L("glorieta"), Before},
    {L("green"), L("grn"), After}, {L("grn"), L("grn"), After}, {L("grove"), L("grv"), After},
    {L("grv"), L("grv"), After}, {L("gtwy"), L("gtwy"), After}, {L("harbor"), L("hbr"), After},
    {L("harbour"), L("hbr"), After}, {L("haven"), L("hvn"), After}, {L("hbr"), L("hbr"), After},
    {L("heights"), L("hts"), After}, {L("highway"), L("hwy"), Either}, {L("highwy"), L("hwy"), Either},
    {L("hill"), L("hl"), After}, {L("hills"), L("hls"), After}, {L("hiway"), L("hwy"), Either},
    {L("hl"), L("hl"), After}, {L("hls"), L("hls"), After}, {L("hollow"), L("holw"), After},
    {L("holw"), L("holw"), After}, {L("ht"), L("hts"), After}, {L("hts"), L("hts"), After},
    {L("hvn"), L("hvn"), After}, {L("hwy"), L("hwy"), Either}, {L("island"), L("is"), After},
    {L("isle"), L("isle"), After}, {L("jct"), L("jct"), After}, {L("junction"), L("jct"), After},
    {L("knl"), L("knl"), After}, {L("knoll"), L("knl"), After}, {L("lake"), L("lk"), After},
    {L("lakes"), L("lks"), After}, {L("landing"), L("lndg"), After}, {L("lane"), L("ln"), After},
    {L("ldg"), L("ldg"), After}, {L("lgt"), L("lgt"), After}, {L("light"), L("lgt"), After},
    {L("lk"), L("lk"), After}, {L("lks"), L("lks"), After}, {L("ln"), L("ln"), After},
    {L("lndg"), L("lndg"), After}, {L("lodge"), L("ldg"), After}, {L("loop"), L("loop"), After},
    {L("mall"), L("mall"), After}, {L("manor"), L("mnr"), After}, {L("mdw"), L("mdw"), After},
    {L("mdws"), L("mdws"), After}, {L("meadow"), L("mdw"), After}, {L("meadows"), L("mdws"), After},
    {L("mews"), L("mews"), After}, {L("mill"), L("ml"), After}, {L("ml"), L("ml"), After},
    {L("mnr"), L("mnr"), After}, {L("motorway"), L("mtwy"), After}, {L("mtwy"), L("mtwy"), After},
    {L("orch"), L("orch"), After}, {L("orchard"), L("orch"), After}, {L("oval"), L("oval"), After},
    {L("ovl"), L("oval"), After}, {L("park"), L("park"), After}, {L("parkway"), L("pkwy"), After},
    {L("parkwy"), L("pkwy"), After}, {L("pasaje"), L("pasaje"), Before}, {L("paseo"), L("paseo"), Before},
    {L("pass"), L("pass"), After}, {L("passage"), L("psge"), After}, {L("path"), L("path"), After},
    {L("pike"), L("pike"), After}, {L("pine"), L("pne"), After}, {L("pkway"), L("pkwy"), After},
    {L("pkwy"), L("pkwy"), After}, {L("pky"), L("pkwy"), After}, {L("pl"), L("pl"), After},
    {L("place"), L("pl"), After}, {L("plain"), L("pln"), After}, {L("plaza"), L("plz"), After},
    {L("pln"), L("pln"), After}, {L("plz"), L("plz"), After}, {L("point"), L("pt"), After},
    {L("port"), L("prt"), After}, {L("prairie"), L("pr"), After}, {L("privada"), L("privada"), Before},
    {L("prom"), L("promenade"), After}, {L("promenade"), L("promenade"), After},
    {L("prt"), L("prt"), After}, {L("psge"), L("psge"), After}, {L("psje"), L("pasaje"), Before},
    {L("pt"), L("pt"), After}, {L("quay"), L("quay"), After}, {L("ramp"), L("ramp"), After},
    {L("ranch"), L("rnch"), After}, {L("rd"), L("rd"), After}, {L("rdg"), L("rdg"), After},
    {L("rds"), L("rds"), After}, {L("ridge"), L("rdg"), After}, {L("riv"), L("riv"), After},
    {L("river"), L("riv"), After}, {L("rnch"), L("rnch"), After}, {L("road"), L("rd"), After},
    {L("roads"), L("rds"), After}, {L("ronda"), L("ronda"), Before}, {L("row"), L("row"), After},
    {L("rue"), L("rue"), Either}, {L("run"), L("run"), After}, {L("senda"), L("senda"), Before},
    {L("shore"), L("shr"), After}, {L("shores"), L("shrs"), After}, {L("shr"), L("shr"), After},
    {L("shrs"), L("shrs"), After}, {L("smt"), L("smt"), After}, {L("speedway"), L("speedway"), After},
    {L("spg"), L("spg"), After}, {L("spgs"), L("spgs"), After}, {L("spring"), L("spg"), After},
    {L("springs"), L("spgs"), After}, {L("sq"), L("sq"), After}, {L("sqr"), L("sq"), After},
    {L("square"), L("sq"), After}, {L("st"), L("st"), After}, {L("sta"), L("sta"), After},
    {L("station"), L("sta"), After}, {L("str"), L("st"), After}, {L("stream"), L("strm"), After},
    {L("street"), L("st"), After}, {L("strm"), L("strm"), After}, {L("strt"), L("st"), After},
    {L("summit"), L("smt"), After}, {L("ter"), L("ter"), After}, {L("terr"), L("ter"), After},
    {L("terrace"), L("ter"), After}, {L("throughway"), L("trwy"), After}, {L("thruway"), L("trwy"), After},
    {L("tpke"), L("tpke"), After}, {L("trace"), L("trce"), After}, {L("track"), L("trak"), After},
    {L("trail"), L("trl"), After}, {L("trails"), L("trl"), After}, {L("trak"), L("trak"), After},
    {L("trce"), L("trce"), After}, {L("trl"), L("trl"), After}, {L("trnpk"), L("tpke"), After},
    {L("trwy"), L("trwy"), After}, {L("tunl"), L("tunl"), After}, {L("tunnel"), L("tunl"), After},
    {L("turnpike"), L("tpke"), After}, {L("valley"), L("vly"), After}, {L("vereda"), L("vereda"), Before},
    {L("via"), L("via"), Either}, {L("view"), L("vw"), After}, {L("village"), L("vlg"), After},
    {L("vis"), L("vis"), After}, {L("vista"), L("vis"), After}, {L("vlg"), L("vlg"), After},
    {L("vly"), L("vly"), After}, {L("vw"), L("vw"), After}, {L("walk"), L("walk"), After},
    {L("wall"), L("wall"), After}, {L("way"), L("way"), After}, {L("wharf"), L("wharf"), After},
    {L("whf"), L("wharf"), After}, {L("wy"), L("way"), After}, {L("wynd"), L("wynd"), After},
    {L("xing"), L("xing"), After},
}};

constexpr std::array<Word, 33> kBaseWords{{
    {L("doctor"), L("dr")}, {L("eighteenth"), L("18th")}, {L("eighth"), L("8th")},
    {L("eightieth"), L("80th")}, {L("eleventh"), L("11th")}, {L("fifteenth"), L("15th")},
    {L("fifth"), L("5th")}, {L("fiftieth"), L("50th")}, {L("first"), L("1st")}, {L("fortieth"), L("40th")},
    {L("fourteenth"), L("14th")}, {L("fourth"), L("4th")}, {L("ft"), L("fort")}, {L("junior"), L("jr")},
    {L("mt"), L("mount")}, {L("nineteenth"), L("19th")}, {L("ninetieth"), L("90th")},
    {L("ninth"), L("9th")}, {L("second"), L("2nd")}, {L("seventeenth"), L("17th")},
    {L("seventh"), L("7th")}, {L("seventieth"), L("70th")}, {L("sixteenth"), L("16th")},
    {L("sixth"), L("6th")}, {L("sixtieth"), L("60th")}, {L("st"), L("saint")}, {L("ste"), L("sainte")},
    {L("tenth"), L("10th")}, {L("third"), L("3rd")}, {L("thirteenth"), L("13th")},
    {L("thirtieth"), L("30th")}, {L("twelfth"), L("12th")}, {L("twentieth"), L("20th")},
}};

// What may stand before the number of a road; the codes of the states do on road signs.
constexpr std::array<Word, 74> kRouteWords{{
    {L("ak"), L("rte")}, {L("al"), L("rte")}, {L("ar"), L("rte")}, {L("az"), L("rte")}, {L("ca"), L("rte")},
    {L("carretera"), L("rte")}, {L("co"), L("rte")}, {L("county"), L("cr")}, {L("cr"), L("cr")},
    {L("csah"), L("cr")}, {L("ct"), L("rte")}, {L("cth"), L("cr")}, {L("dc"), L("rte")},
    {L("de"), L("rte")}, {L("fl"), L("rte")}, {L("fm"), L("fm")}, {L("ga"), L("rte")}, {L("hi"), L("rte")},
    {L("highway"), L("rte")}, {L("hwy"), L("rte")}, {L("i"), L("i")}, {L("ia"), L("rte")},
    {L("id"), L("rte")}, {L("il"), L("rte")}, {L("in"), L("rte")}, {L("interstate"), L("i")},
    {L("ks"), L("rte")}, {L("ky"), L("rte")}, {L("la"), L("rte")}, {L("ma"), L("rte")}, {L("md"), L("rte")},
    {L("me"), L("rte")}, {L("mi"), L("rte")}, {L("mn"), L("rte")}, {L("mo"), L("rte")}, {L("ms"), L("rte")},
    {L("mt"), L("rte")}, {L("nc"), L("rte")}, {L("nd"), L("rte")}, {L("ne"), L("rte")}, {L("nh"), L("rte")},
    {L("nj"), L("rte")}, {L("nm"), L("rte")}, {L("nv"), L("rte")}, {L("ny"), L("rte")}, {L("oh"), L("rte")},
    {L("ok"), L("rte")}, {L("or"), L("rte")}, {L("pa"), L("rte")}, {L("pr"), L("rte")}, {L("rd"), L("rte")},
    {L("ri"), L("rte")}, {L("road"), L("rte")}, {L("route"), L("rte")}, {L("rt"), L("rte")},
    {L("rte"), L("rte")}, {L("ruta"), L("rte")}, {L("sc"), L("rte")}, {L("sd"), L("rte")},
    {L("sh"), L("rte")}, {L("sr"), L("rte")}, {L("state"), L("rte")}, {L("sth"), L("rte")},
    {L("th"), L("rte")}, {L("tn"), L("rte")}, {L("tx"), L("rte")}, {L("us"), L("us")}, {L("ut"), L("rte")},
    {L("va"), L("rte")}, {L("vt"), L("rte")}, {L("wa"), L("rte")}, {L("wi"), L("rte")}, {L("wv"), L("rte")},
    {L("wy"), L("rte")},
}};
// clang-format on

template <typename Row> const Row *find(std::span<const Row> rows, QStringView written)
{
    const auto less = [](const Row &row, QStringView word) { return word > row.written; };
    const auto found = std::lower_bound(rows.begin(), rows.end(), written, less);
    return found != rows.end() && written == found->written ? &*found : nullptr;
}

} // namespace

const StreetWord *findDirection(QStringView folded)
{
    return find<Word>(kDirections, folded);
}

const StreetType *findStreetType(QStringView folded)
{
    return find<Type>(kTypes, folded);
}

const StreetWord *findBaseWord(QStringView folded)
{
    return find<Word>(kBaseWords, folded);
}

const StreetWord *findRouteWord(QStringView folded)
{
    return find<Word>(kRouteWords, folded);
}

std::span<const StreetWord> directionWords()
{
    return kDirections;
}

std::span<const StreetType> streetTypes()
{
    return kTypes;
}

} // namespace porch
