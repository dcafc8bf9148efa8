// SPDX-License-Identifier: GPL-3.0-or-later
//
// What finding places costs in a large city: reading the names of a pack with 20,000 streets and 100,000
// addresses, messages as residents write them, with and without places, and what is typed into the search
// box, after each letter. Prints a table, or one line of JSON with --json.
//
//     places_bench [--streets N] [--addresses N] [--messages N] [--json]

#include "models/places/PackSchema.h"
#include "models/places/PlaceFinder.h"
#include "models/places/PlaceSearch.h"
#include "models/places/build/PackWriter.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <random>

using namespace porch;

namespace {

[[noreturn]] void die(const QString &what)
{
    std::fprintf(stderr, "places_bench: %s\n", qPrintable(what));
    std::exit(1);
}

template <typename T> T must(Result<T> result)
{
    if (!result)
        die(result.error().what);
    return std::move(result).value();
}
void must(const Result<void> &result)
{
    if (!result)
        die(result.error().what);
}

QStringList words(const char *parted)
{
    return QString::fromLatin1(parted).split(u'|');
}

double megabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

/// A city on a grid of invented names.
class BenchCity
{
public:
    BenchCity(int streets, int addresses)
        : m_streets(streets)
        , m_addresses(addresses)
    {
        for (int i = 0; i < streets; ++i)
            m_names.append(name(i));
    }

    void write(const QString &path)
    {
        Database db = must(Database::open(path, Database::Mode::ReadWrite));
        must(PackSchema::create(db));
        Transaction transaction(db);
        PackWriter writer(db);
        writer.add(Locality{1, LocalityKind::City, QStringLiteral("Bench City")});
        writeStreets(writer);
        writePlaces(writer);
        PackInfo info;
        info.name = QStringLiteral("Bench City");
        info.extent = {0, 0, kSide, kSide};
        writer.finish(info);
        must(transaction.commit());
    }

    QStringList messages(int count)
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all.append(message(i));
        return all;
    }

    /// What stands in the search box after each letter of something.
    QStringList queries(int count)
    {
        QStringList all;
        for (int i = 0; i < count; ++i) {
            const QString street = m_names.at(draw(m_streets)).toLower();
            const QString number = QString::number(100 + draw(600));
            const QStringList wholes{number + u' ' + street, number + QStringLiteral(" block of ") + street,
                                     street, street + QStringLiteral(" & ") + m_names.at(draw(m_streets)),
                                     m_places.at(draw(5'000))};
            const QString &whole = wholes.at(i % wholes.size());
            for (qsizetype size = 1; size <= whole.size(); ++size)
                all.append(whole.left(size));
        }
        return all;
    }

private:
    static constexpr qint32 kSide = 5'000'000; ///< half a degree

    int draw(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    QString word()
    {
        static const QStringList begin =
            words("Al|Bar|Cor|Den|El|Far|Gar|Hol|Ken|Lan|Mar|Nor|Oak|Pem|Quin|Ros|Stan|Tren|Wil|Yar");
        static const QStringList middle = words("a|e|der|ing|mo|ber|ter|wo|li|ro|ve|nni");
        static const QStringList end = words("ton|field|wood|ham|ley|dale|worth|bury|ford|mont|shire|ridge");
        return begin.at(draw(static_cast<int>(begin.size()))) +
               middle.at(draw(static_cast<int>(middle.size()))) + end.at(draw(static_cast<int>(end.size())));
    }

    QString name(int index)
    {
        static const QStringList types = words("St|Ave|Rd|Ln|Dr|Ct|Blvd|Way|Pl|Ter");
        const QString type = types.at(draw(static_cast<int>(types.size())));
        if (index < 400)
            return QStringLiteral("%1 %2th %3")
                .arg(QLatin1String("NSEW").at(index % 4))
                .arg(index / 4 + 4)
                .arg(type);
        const QString direction = draw(6) == 0 ? QStringLiteral("N ") : QString();
        const QString second = draw(3) == 0 ? u' ' + word() : QString();
        return direction + word() + second + u' ' + type;
    }

    /// Streets run east and north by turns, and meet where a later one crosses the last of the other kind.
    void writeStreets(PackWriter &writer)
    {
        qint64 segments = 0;
        qint64 houses = 0;
        std::vector<Intersection> meetings;
        for (int i = 0; i < m_streets; ++i) {
            Street street;
            street.id = i + 1;
            street.locality = 1;
            street.names.push_back({m_names.at(i), parseStreetName(m_names.at(i))});
            const qint32 x = draw(kSide);
            const qint32 y = draw(kSide);
            const bool east = i % 2 == 0;
            const qint32 step = 10'000;
            std::vector<GeoPoint> line;
            for (qint32 k = 0; k < 7; ++k)
                line.push_back(east ? GeoPoint{x + k * step, y} : GeoPoint{x, y + k * step});
            street.box = GeoBox::of(line);
            writer.add(street);
            for (std::size_t k = 0; k + 1 < line.size(); ++k) {
                Segment segment;
                segment.id = ++segments;
                segment.street = street.id;
                segment.line = {line[k], line[k + 1]};
                const auto from = static_cast<qint32>(100 * (k + 1));
                segment.left = AddressRange::of(from, from + 98, Parity::Even);
                segment.right = AddressRange::of(from + 1, from + 99, Parity::Odd);
                writer.add(segment);
                if (i > 0) {
                    Intersection meeting;
                    meeting.id = static_cast<qint64>(meetings.size() + 1);
                    meeting.at = line[k];
                    meeting.streets = {std::max<qint64>(1, street.id - 1 - static_cast<qint64>(k)),
                                       street.id};
                    meetings.push_back(meeting);
                }
            }
            for (int house = 0; house < m_addresses / m_streets; ++house) {
                const qint32 number = 100 + house * 110;
                writer.add(
                    AddressPoint{++houses, street.id, number, {}, line[static_cast<std::size_t>(house % 7)]});
            }
        }
        for (const Intersection &meeting : meetings)
            writer.add(meeting);
    }

    void writePlaces(PackWriter &writer)
    {
        static const QStringList kinds = words("Elementary School|Park|Pharmacy|Church|Diner|Market");
        for (int i = 0; i < 5'000; ++i) {
            Place place;
            place.id = i + 1;
            place.kind = PlaceKind::Shop;
            place.name = word() + u' ' + kinds.at(i % kinds.size());
            place.at = {draw(kSide), draw(kSide)};
            m_places.append(place.name);
            writer.add(place);
        }
    }

    /// Half of them name no place, like residents' messages.
    QString message(int index)
    {
        const QString street = m_names.at(draw(m_streets));
        const QString other = m_names.at(draw(m_streets));
        const QString number = QString::number(100 + draw(600));
        switch (index % 12) {
        case 0:
            return QStringLiteral(
                       "There is a man with a crowbar going through the cars in front of %1 %2, he has a "
                       "gray hoodie and a red backpack. Please send someone.")
                .arg(number, street);
        case 1:
            return QStringLiteral("they are racing again at %1 and %2, every single night since June")
                .arg(street, other);
        case 2:
            return QStringLiteral("gunshots in the %1 block of %2 just now").arg(number, street.toLower());
        case 3:
            return QStringLiteral("kids are breaking windows at %1, third time this week")
                .arg(m_places.at(draw(5'000)));
        case 4: {
            QString slip = street;
            slip.remove(slip.size() / 2, 1);
            return QStringLiteral("my neighbor at %1 %2 hasn't been seen in days").arg(number, slip);
        }
        case 5:
            return QStringLiteral("fight on %1 near %2").arg(street, other);
        case 6:
            return QStringLiteral(
                "does anyone know when the leaf pickup is? They said Monday but nobody came and now "
                "the whole street is full of bags, it's the 3rd time this year");
        case 7:
            return QStringLiteral(
                "My brother Jordan is 34, six foot two, last seen Tuesday at 9:30 pm driving a blue "
                "2012 Dodge, please call 555-0134 if you see him");
        case 8:
            return QStringLiteral(
                "I have waited 40 minutes on the phone. 200 people saw it. You do nothing!");
        case 9:
            return QStringLiteral(
                "May I ask who is in charge of the park on Sunday mornings? The noise is unbearable and "
                "my kids can't sleep, they start at 6 and go until 10");
        case 10:
            return QStringLiteral("ok thanks");
        default:
            return QStringLiteral(
                "Mi vecino vende drogas desde hace 3 meses, llegan carros toda la noche y nadie hace "
                "nada. No quiero dar mi nombre.");
        }
    }

    int m_streets;
    int m_addresses;
    std::mt19937_64 m_random{20'240'601};
    QStringList m_names;
    QStringList m_places;
};

double percentile(std::vector<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[static_cast<std::size_t>(part * double(values.size() - 1))];
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto number = [&parser](const char *name, const char *value) {
        parser.addOption({QLatin1String(name), {}, QStringLiteral("N"), QLatin1String(value)});
    };
    number("streets", "20000");
    number("addresses", "100000");
    number("messages", "24000");
    parser.addOption({QStringLiteral("json"), {}});
    parser.process(application);
    const auto value = [&parser](const char *name) {
        return std::max(12, parser.value(QLatin1String(name)).toInt());
    };

    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("city.pack"));
    BenchCity city(value("streets"), value("addresses"));
    city.write(path);
    const QStringList messages = city.messages(value("messages"));

    QElapsedTimer clock;
    const double before = megabytes();
    clock.start();
    CityPack pack = must(CityPack::open(path));
    const auto gazetteer = must(Gazetteer::load(pack));
    const PlaceFinder finder(gazetteer);
    const double load = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    const double memory = megabytes() - before;

    std::vector<double> each;
    qint64 mentions = 0;
    qint64 pinned = 0;
    for (const QString &message : messages) {
        clock.start();
        const auto found = finder.find(message);
        each.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
        for (const PlaceMention &mention : found) {
            ++mentions;
            pinned += mention.candidates.empty() ? 0 : 1;
        }
    }
    const QString chat = messages.join(u'\n').left(100'000);
    clock.start();
    (void)finder.find(chat);
    const double longText = static_cast<double>(clock.nsecsElapsed()) / 1e6;

    clock.start();
    PlaceSearch search(std::move(pack), gazetteer);
    const double made = static_cast<double>(clock.nsecsElapsed()) / 1e6;
    std::vector<double> searches;
    for (const QString &query : city.queries(200)) {
        clock.start();
        must(search.search(query));
        searches.push_back(static_cast<double>(clock.nsecsElapsed()) / 1e6);
    }

    const double p50 = percentile(each, 0.5);
    const double p99 = percentile(each, 0.99);
    const double most = percentile(each, 1);
    if (parser.isSet(QStringLiteral("json"))) {
        const QJsonObject json{{QStringLiteral("load_ms"), load},
                               {QStringLiteral("load_mb"), memory},
                               {QStringLiteral("p50_ms"), p50},
                               {QStringLiteral("p99_ms"), p99},
                               {QStringLiteral("longest_ms"), most},
                               {QStringLiteral("text_100kb_ms"), longText},
                               {QStringLiteral("search_made_ms"), made},
                               {QStringLiteral("search_p50_ms"), percentile(searches, 0.5)},
                               {QStringLiteral("search_p99_ms"), percentile(searches, 0.99)},
                               {QStringLiteral("search_longest_ms"), percentile(searches, 1)},
                               {QStringLiteral("mentions"), mentions},
                               {QStringLiteral("pinned"), pinned}};
        std::puts(QJsonDocument(json).toJson(QJsonDocument::Compact).constData());
        return 0;
    }
    std::printf("names of the city read      %8.1f ms, %.1f MB\n", load, memory);
    std::printf("a message, p50/p99/longest  %8.3f / %.3f / %.3f ms\n", p50, p99, most);
    std::printf("a text of 100 kB            %8.1f ms\n", longText);
    std::printf("the search box made         %8.1f ms\n", made);
    std::printf("a search, p50/p99/longest   %8.3f / %.3f / %.3f ms\n", percentile(searches, 0.5),
                percentile(searches, 0.99), percentile(searches, 1));
    std::printf("%lld mentions, %lld with a candidate, in %lld messages\n", static_cast<long long>(mentions),
                static_cast<long long>(pinned), static_cast<long long>(messages.size()));
    return 0;
}
