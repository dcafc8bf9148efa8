// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/items/AliasTeacher.h"

#include "models/places/PlaceAliases.h"
#include "models/store/PlaceQueries.h"

namespace porch {

namespace {

/// The newest of so many confirmations are learnt from.
constexpr int kMostConfirmed = 20'000;
constexpr int kSoonMs = 300;

struct Lesson
{
    QByteArray mark;
    bool changed = false; ///< false: the rest is empty
    PlaceAliases aliases;
    QJsonArray written;
};

Result<Lesson> lessonSince(Database &db, const QByteArray &known)
{
    const auto mark = queries::confirmedWordsMark(db);
    if (!mark)
        return mark.error();
    Lesson lesson;
    lesson.mark = mark.value();
    lesson.changed = lesson.mark != known;
    if (!lesson.changed)
        return lesson;
    const auto confirmed = queries::confirmedWords(db, kMostConfirmed);
    if (!confirmed)
        return confirmed.error();
    for (const ConfirmedWords &each : confirmed.value()) {
        const auto at = GeoPoint::fromDegrees(each.place.longitude, each.place.latitude);
        if (!at)
            continue;
        const Precision precision =
            precisionOf(QString::fromUtf8(each.place.precision)).value_or(Precision::Place);
        lesson.aliases.learn(each.words,
                             {QString::fromUtf8(each.place.name), *at, precision, each.place.radius, 1});
    }
    lesson.written = lesson.aliases.toJson();
    return lesson;
}

} // namespace

AliasTeacher::AliasTeacher(Reader &reader, PlaceWorker &places, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_places(places)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoonMs);
    connect(&m_soon, &QTimer::timeout, this, &AliasTeacher::read);
}

void AliasTeacher::reload()
{
    m_wanted = true;
    m_mark.clear();
    read();
}

void AliasTeacher::apply(const Changes &changes)
{
    const bool any = changes.bulk || !changes.tips.empty();
    if (m_wanted && any && !m_soon.isActive())
        m_soon.start();
}

void AliasTeacher::read()
{
    m_soon.stop();
    m_reader.read(
        this, [known = m_mark](Database &db) { return lessonSince(db, known); },
        [this, generation = ++m_generation](Result<Lesson> lesson) {
            if (generation != m_generation)
                return;
            // A cache that can't be read now is told of by those who show it, and is reloaded later.
            if (!lesson || !lesson->changed)
                return;
            m_mark = lesson->mark;
            if (lesson->written == m_taught)
                return;
            m_taught = lesson->written;
            m_places.setAliases(std::move(lesson->aliases));
        });
}

} // namespace porch
