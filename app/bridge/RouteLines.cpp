// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/RouteLines.h"

namespace porch {

struct RouteLines::Reading
{
    Names names;
    std::size_t next = 0;
    Lines lines;
    Read done;
};

struct RouteLines::Walk
{
    QList<QByteArray> names;
    std::function<void(const Line &, const Done &)> one;
    Done done;
};

RouteLines::RouteLines(RouteShelf &shelf, const Pseudonyms &pseudonyms, QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_pseudonyms(pseudonyms)
    , m_seal(pseudonyms)
{}

RouteLines::Names RouteLines::names(const QByteArray &kind, const QByteArray &what) const
{
    Names names = m_pseudonyms.everyNameOf("route " + kind, what);
    for (QByteArray &name : names)
        name.prepend(kind + '.');
    return names;
}

void RouteLines::read(const Names &names, const Read &done)
{
    auto reading = std::make_shared<Reading>();
    reading->names = names;
    reading->done = done;
    readNext(reading);
}

void RouteLines::readNext(const std::shared_ptr<Reading> &reading)
{
    if (reading->next == reading->names.size()) {
        reading->done(Outcome::Done, reading->lines);
        return;
    }
    const QByteArray name = reading->names[reading->next++];
    m_shelf.get(name, whileAlive(this, [this, reading, name](Outcome outcome, const RouteShelf::Line &line) {
                    if (outcome == Outcome::Done) {
                        const auto opened = m_seal.open(name, line.value);
                        reading->lines.push_back({name, line.revision, opened ? opened->json : QJsonObject(),
                                                  opened && opened->isCurrent});
                    } else if (outcome == Outcome::Missing && line.revision != 0) {
                        reading->lines.push_back({name, line.revision, {}, false, false});
                    } else if (outcome != Outcome::Missing) {
                        reading->done(outcome, {});
                        return;
                    }
                    readNext(reading);
                }));
}

void RouteLines::confirmMissing(Names names, const Done &done)
{
    if (names.empty()) {
        done(Outcome::Missing);
        return;
    }
    const QByteArray name = names.back();
    names.pop_back();
    m_shelf.confirmMissing(name, whileAlive(this, [this, names, done](Outcome outcome) {
                               if (outcome == Outcome::Missing)
                                   confirmMissing(names, done);
                               else
                                   done(outcome);
                           }));
}

void RouteLines::write(const Names &names, const QJsonObject &json, qsizetype length, const Lines &before,
                       const Done &done)
{
    const QByteArray &name = names.front();
    quint64 revision = 0;
    Lines former;
    for (const Line &line : before) {
        if (line.name == name)
            revision = line.revision;
        else if (line.isThere)
            former.push_back(line);
    }
    m_shelf.put(name, m_seal.seal(name, json, length), revision,
                whileAlive(this, [this, former, done](Outcome outcome) {
                    if (outcome == Outcome::Done && !former.empty())
                        removeFormer(former, done);
                    else
                        done(outcome);
                }));
}

/// What stands under a former name is in the new line; whoever else removes it does the same.
void RouteLines::removeFormer(Lines lines, const Done &done)
{
    remove(std::move(lines),
           [done](Outcome outcome) { done(outcome == Outcome::Conflict ? Outcome::Done : outcome); });
}

void RouteLines::remove(Lines lines, const Done &done)
{
    if (lines.empty()) {
        done(Outcome::Done);
        return;
    }
    const Line line = lines.back();
    lines.pop_back();
    if (!line.isThere) {
        remove(std::move(lines), done);
        return;
    }
    m_shelf.remove(line.name, line.revision, whileAlive(this, [this, lines, done](Outcome outcome) {
                       if (outcome == Outcome::Done || outcome == Outcome::Missing)
                           remove(lines, done);
                       else
                           done(outcome);
                   }));
}

void RouteLines::each(const QByteArray &kind, const std::function<void(const Line &, const Done &)> &one,
                      const Done &done)
{
    m_shelf.list(kind + '.',
                 whileAlive(this, [this, one, done](Outcome outcome, const QList<QByteArray> &names) {
                     auto walk = std::make_shared<Walk>();
                     walk->names = names;
                     walk->one = one;
                     walk->done = done;
                     walkOn(walk, outcome == Outcome::Missing ? Outcome::Done : outcome);
                 }));
}

void RouteLines::walkOn(const std::shared_ptr<Walk> &walk, Outcome last)
{
    if (last != Outcome::Done || walk->names.isEmpty()) {
        walk->done(last);
        return;
    }
    const QByteArray name = walk->names.takeLast();
    read({name}, [this, walk](Outcome outcome, const Lines &lines) {
        if (outcome != Outcome::Done || lines.empty())
            walkOn(walk, outcome);
        else
            walk->one(lines.front(), [this, walk](Outcome then) { walkOn(walk, then); });
    });
}

} // namespace porch
