// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/places/PlaceWorker.h"

#include "models/places/CityPack.h"
#include "models/places/Gazetteer.h"
#include "models/places/PlaceFinder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMutex>
#include <QMutexLocker>

#include <deque>
#include <optional>

namespace porch {

namespace {

/// So much is read between two looks at what is more urgent: some milliseconds.
constexpr qsizetype kUnitsAtOnce = 8'000;
constexpr std::size_t kTextsAtOnce = 32;

using Aliases = std::shared_ptr<const PlaceAliases>;

QString readPart(const QString &text)
{
    if (text.size() <= PlaceWorker::kMostRead)
        return text;
    // Half a character is none.
    const bool half = text.at(PlaceWorker::kMostRead - 1).isHighSurrogate();
    return text.left(PlaceWorker::kMostRead - (half ? 1 : 0));
}

QString nothingThere()
{
    return QCoreApplication::translate("porch::PlaceWorker", "There is no city map on this computer.");
}

} // namespace

/// The jobs go from one thread to the other under the guard; all else is the worker thread's alone.
struct PlaceWorker::Shared
{
    struct Opening
    {
        QString path;
        quint64 generation = 0;
    };
    struct Texts
    {
        QPointer<QObject> context;
        QStringList texts;
        Aliases aliases;
        std::function<void(Mentions)> done;
        Mentions found; ///< of the first ones
    };
    using Urgent = std::function<void(Shared &)>;

    QMutex guard;
    std::optional<Opening> opening;
    std::deque<Urgent> urgent;
    std::deque<Texts> texts;
    Aliases aliases = std::make_shared<const PlaceAliases>();
    quint64 newestSearch = 0;

    // The worker thread's.
    State state = State::NoPack;
    QString problem;
    std::shared_ptr<const Gazetteer> gazetteer;
    std::optional<CityPack> pack;
    std::optional<PlaceSearch> places;
    std::optional<PlaceFinder> finder;
    Aliases finderAliases;
    std::optional<Texts> current; ///< texts that are read in part

    void load(const QString &path);
    Result<void> tryLoad(const QString &path);
    Error missing() const { return {problem.isEmpty() ? nothingThere() : problem}; }
    /// Reads a few of the current texts; whether all of them are read.
    bool readSome();
    bool isNewest(quint64 search)
    {
        const QMutexLocker lock(&guard);
        return search == newestSearch;
    }
};

void PlaceWorker::Shared::load(const QString &path)
{
    finder.reset();
    places.reset();
    pack.reset();
    gazetteer.reset();
    problem.clear();
    state = State::NoPack;
    // What was read from another pack is read again from this one.
    if (current)
        current->found.clear();
    if (path.isEmpty() || !QFileInfo::exists(path))
        return;
    if (const auto done = tryLoad(path); !done) {
        pack.reset();
        gazetteer.reset();
        problem = done.error().what;
        state = State::Broken;
        return;
    }
    state = State::Ready;
}

Result<void> PlaceWorker::Shared::tryLoad(const QString &path)
{
    auto mine = CityPack::open(path);
    if (!mine)
        return mine.error();
    auto searched = CityPack::open(path);
    if (!searched)
        return searched.error();
    auto names = Gazetteer::load(mine.value());
    if (!names)
        return names.error();
    gazetteer = std::move(names).value();
    pack.emplace(std::move(mine).value());
    places.emplace(std::move(searched).value(), gazetteer);
    return {};
}

bool PlaceWorker::Shared::readSome()
{
    Texts &job = *current;
    if (!gazetteer) {
        job.found.resize(std::size_t(job.texts.size()));
        return true;
    }
    if (!finder || finderAliases != job.aliases) {
        finder.emplace(gazetteer, *job.aliases);
        finderAliases = job.aliases;
    }
    qsizetype units = 0;
    for (std::size_t read = 0; read < kTextsAtOnce && units < kUnitsAtOnce; ++read) {
        if (qsizetype(job.found.size()) == job.texts.size())
            return true;
        const QString text = readPart(job.texts.at(qsizetype(job.found.size())));
        units += text.size();
        job.found.push_back(finder->find(text));
    }
    return qsizetype(job.found.size()) == job.texts.size();
}

PlaceWorker::PlaceWorker(QObject *parent)
    : QObject(parent)
    , m_worker(new QObject)
    , m_shared(std::make_shared<Shared>())
{
    m_thread.setObjectName(QStringLiteral("places"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

PlaceWorker::~PlaceWorker()
{
    m_thread.quit();
    m_thread.wait();
}

void PlaceWorker::wake()
{
    QMetaObject::invokeMethod(
        m_worker, [this] { step(); }, Qt::QueuedConnection);
}

void PlaceWorker::deliver(const QPointer<QObject> &context, std::function<void()> job)
{
    QMetaObject::invokeMethod(
        this,
        [context, job = std::move(job)] {
            if (context)
                job();
        },
        Qt::QueuedConnection);
}

/// On the worker's thread: the most pressing of all that waits.
void PlaceWorker::step()
{
    Shared &shared = *m_shared;
    std::optional<Shared::Opening> opening;
    Shared::Urgent urgent;
    {
        const QMutexLocker lock(&shared.guard);
        opening = std::exchange(shared.opening, std::nullopt);
        if (!opening && !shared.urgent.empty()) {
            urgent = std::move(shared.urgent.front());
            shared.urgent.pop_front();
        } else if (!opening && !shared.current && !shared.texts.empty()) {
            shared.current = std::move(shared.texts.front());
            shared.texts.pop_front();
        }
    }
    if (opening) {
        shared.load(opening->path);
        const PackInfo info = shared.gazetteer ? shared.gazetteer->info() : PackInfo();
        QMetaObject::invokeMethod(
            this,
            [this, generation = opening->generation, state = shared.state, problem = shared.problem, info] {
                loaded(generation, state, problem, info);
            },
            Qt::QueuedConnection);
    } else if (urgent) {
        urgent(shared);
    } else if (shared.current && shared.readSome()) {
        Shared::Texts job = std::move(*shared.current);
        shared.current.reset();
        deliver(job.context, [done = std::move(job.done), found = std::move(job.found)]() mutable {
            done(std::move(found));
        });
    }
    const QMutexLocker lock(&shared.guard);
    if (shared.current || shared.opening || !shared.urgent.empty() || !shared.texts.empty())
        wake();
}

void PlaceWorker::open(const QString &packPath)
{
    {
        const QMutexLocker lock(&m_shared->guard);
        m_shared->opening = Shared::Opening{packPath, ++m_generation};
    }
    wake();
    setState(State::Loading);
}

void PlaceWorker::loaded(quint64 generation, State state, const QString &problem, const PackInfo &info)
{
    if (generation == m_generation)
        setState(state, problem, info);
}

void PlaceWorker::setState(State state, const QString &problem, const PackInfo &info)
{
    m_state = state;
    m_problem = problem;
    m_info = info;
    Q_EMIT stateChanged();
}

void PlaceWorker::setAliases(PlaceAliases aliases)
{
    {
        const QMutexLocker lock(&m_shared->guard);
        m_shared->aliases = std::make_shared<const PlaceAliases>(std::move(aliases));
    }
    Q_EMIT stateChanged();
}

void PlaceWorker::find(QObject *context, QStringList texts, std::function<void(Mentions)> done)
{
    {
        const QMutexLocker lock(&m_shared->guard);
        m_shared->texts.push_back({context, std::move(texts), m_shared->aliases, std::move(done), {}});
    }
    wake();
}

void PlaceWorker::search(QObject *context, const QString &query,
                         std::function<void(Result<std::vector<PlaceAnswer>>)> done)
{
    {
        const QMutexLocker lock(&m_shared->guard);
        m_shared->urgent.push_back([this, number = ++m_shared->newestSearch, query,
                                    context = QPointer<QObject>(context),
                                    done = std::move(done)](Shared &shared) {
            if (!shared.isNewest(number))
                return;
            using Answer = Result<std::vector<PlaceAnswer>>;
            auto answer = std::make_shared<Answer>(shared.places ? shared.places->search(query)
                                                                 : Answer(shared.missing()));
            deliver(context, [done, answer] { done(std::move(*answer)); });
        });
    }
    wake();
}

void PlaceWorker::whatIsHere(QObject *context, GeoPoint point, std::function<void(Result<WhatIsHere>)> done)
{
    {
        const QMutexLocker lock(&m_shared->guard);
        m_shared->urgent.push_back([this, point, context = QPointer<QObject>(context),
                                    done = std::move(done)](Shared &shared) {
            auto answer = std::make_shared<Result<WhatIsHere>>(
                shared.pack ? porch::whatIsHere(*shared.pack, point) : Result<WhatIsHere>(shared.missing()));
            deliver(context, [done, answer] { done(std::move(*answer)); });
        });
    }
    wake();
}

} // namespace porch
