// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/RouteMark.h"

#include <algorithm>

namespace porch {

namespace {

using Outcome = RouteShelf::Outcome;

const QByteArray &place()
{
    static const QByteArray name("secret");
    return name;
}

} // namespace

RouteMark::RouteMark(RouteShelf &shelf, const Pseudonyms &pseudonyms, QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_marks(pseudonyms.everyNameOf("route secret", {}))
{}

void RouteMark::check(const std::function<void(Outcome, Standing)> &done)
{
    m_shelf.get(place(), whileAlive(this, [this, done](Outcome outcome, const RouteShelf::Line &line) {
                    const auto found = std::find(m_marks.begin(), m_marks.end(), line.value);
                    const bool isThere = outcome == Outcome::Done;
                    if (isThere && found == m_marks.begin()) {
                        done(outcome, Standing::Holds);
                    } else if (isThere && found == m_marks.end()) {
                        done(outcome, Standing::Behind);
                    } else if (isThere || outcome == Outcome::Missing) {
                        m_shelf.put(place(), m_marks.front(), line.revision,
                                    whileAlive(this, [this, done](Outcome put) {
                                        if (put == Outcome::Conflict)
                                            check(done);
                                        else
                                            done(put, Standing::Holds);
                                    }));
                    } else {
                        done(outcome, Standing::Unknown);
                    }
                }));
}

void RouteMark::claim(const RouteLines::Done &done)
{
    m_shelf.get(place(), whileAlive(this, [this, done](Outcome outcome, const RouteShelf::Line &line) {
                    if (outcome != Outcome::Done && outcome != Outcome::Missing) {
                        done(outcome);
                        return;
                    }
                    m_shelf.put(place(), m_marks.front(), line.revision,
                                whileAlive(this, [this, done](Outcome put) {
                                    if (put == Outcome::Conflict)
                                        claim(done);
                                    else
                                        done(put);
                                }));
                }));
}

} // namespace porch
