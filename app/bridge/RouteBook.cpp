// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bridge/RouteBook.h"

#include "app/bridge/SlackKeys.h"

#include <algorithm>

namespace porch {

namespace {

/// What the longest of them need; so all are of one length.
constexpr qsizetype kFormLength = 512;
constexpr qsizetype kPersonLength = 4096;
/// Others write as well; one of so many attempts is the first.
constexpr int kMostAttempts = 50;

RouteBook::Route routeOf(const RouteLines::Lines &lines)
{
    for (const RouteLines::Line &line : lines) {
        if (auto route = FormRoute::fromJson(line.json))
            return route;
    }
    return std::nullopt;
}

QString teamOf(const QByteArray &tip)
{
    const auto key = parseSlackKey(tip);
    return key ? key->team : QString();
}

RouteBook::Tips::iterator placeOf(RouteBook::Tips &tips, const QByteArray &tip)
{
    return std::find_if(tips.begin(), tips.end(), [&](const OpenTip &open) { return open.tip == tip; });
}

/// Of all names of the person: what was written last is under the first.
RouteBook::Tips tipsOf(const RouteLines::Lines &lines)
{
    RouteBook::Tips tips;
    for (const RouteLines::Line &line : lines) {
        for (const OpenTip &open : PersonRoutes::fromJson(line.json).tips) {
            if (placeOf(tips, open.tip) == tips.end())
                tips.push_back(open);
        }
    }
    return tips;
}

} // namespace

/// One change of a line, tried until nobody was quicker. A change answers whether there is something to
/// write.
struct RouteBook::FormEdit
{
    QByteArray tip;
    std::function<bool(Route &)> change;
    Handler<void> done;
    int attempts = 0;
};

struct RouteBook::PersonEdit
{
    QString team;
    QString user;
    std::function<bool(Tips &)> change;
    Handler<void> done;
    int attempts = 0;
};

RouteBook::RouteBook(RouteShelf &shelf, const Pseudonyms &pseudonyms, QObject *parent)
    : QObject(parent)
    , m_lines(shelf, pseudonyms)
    , m_mark(shelf, pseudonyms)
{}

RouteBook::Names RouteBook::personNames(const QString &team, const QString &user) const
{
    return m_lines.names("person", (team + u'\n' + user).toUtf8());
}

Result<void> RouteBook::judge(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Done:
    case Outcome::Missing:
        m_problem.clear();
        return {};
    case Outcome::Unavailable:
        m_problem = tr("The server keeps nothing for bridges, so the anonymous form can't take tips: run the "
                       "department with this version of porchlightctl serve.");
        return Error{m_problem};
    case Outcome::Conflict:
    case Outcome::Unreachable:
        break;
    }
    return Error{tr("What the anonymous form keeps can't be reached at the moment.")};
}

void RouteBook::check(const Handler<void> &done)
{
    m_mark.check(whileAlive(this, [this, done](Outcome outcome, RouteMark::Standing standing) {
        auto fine = judge(outcome);
        if (fine && standing == RouteMark::Standing::Behind) {
            m_problem =
                tr("Other bridges use another secret than this one, so the anonymous form can't take "
                   "tips here: copy their secret_file to this bridge and start it again. Where theirs "
                   "is lost, run porchlightctl bridge slack rotate-key.");
            fine = Error{m_problem};
        }
        done(fine);
    }));
}

template <typename T> void RouteBook::confirmNothing(const Handler<T> &done)
{
    check([done](const Result<void> &fine) { done(fine ? Result<T>(T()) : Result<T>(fine.error())); });
}

void RouteBook::add(const FormRoute &route, const Handler<Added> &done)
{
    auto tooMany = std::make_shared<bool>(false);
    auto form = std::make_shared<FormEdit>();
    form->tip = route.tip;
    form->change = [route](Route &known) {
        const bool isNew = !known || known->user != route.user;
        if (isNew)
            known = route;
        return isNew;
    };
    form->done = [done](const Result<void> &added) {
        done(added ? Result<Added>(Added::Yes) : Result<Added>(added.error()));
    };
    auto person = std::make_shared<PersonEdit>();
    person->team = teamOf(route.tip);
    person->user = route.user;
    person->change = [tooMany, tip = route.tip](Tips &tips) {
        if (placeOf(tips, tip) != tips.end())
            return false;
        *tooMany = tips.size() >= kMostOpen;
        if (!*tooMany)
            tips.insert(tips.begin(), {tip});
        return !*tooMany;
    };
    person->done = [this, tooMany, form, done](const Result<void> &written) {
        if (!written)
            done(written.error());
        else if (*tooMany)
            done(Added::TooMany);
        else
            editForm(form);
    };
    check([this, person](const Result<void> &fine) {
        if (fine)
            editPerson(person);
        else
            person->done(fine);
    });
}

void RouteBook::find(const QByteArray &tip, const Handler<Route> &done)
{
    const Names names = formNames(tip);
    const auto surely = [=, this](const Result<Route> &nothing) {
        if (!nothing)
            return done(nothing);
        m_lines.confirmMissing(names, whileAlive(this, [this, done](Outcome outcome) {
                                   const auto fine = judge(outcome);
                                   done(fine ? Result<Route>(Route()) : Result<Route>(fine.error()));
                               }));
    };
    m_lines.read(names, whileAlive(this, [=, this](Outcome outcome, const Lines &lines) {
                     const Route route = routeOf(lines);
                     if (const auto fine = judge(outcome); !fine)
                         done(fine.error());
                     else if (route)
                         done(route);
                     else
                         confirmNothing<Route>(surely);
                 }));
}

void RouteBook::setThread(const QByteArray &tip, const QString &channel, const QString &thread,
                          const Handler<void> &done)
{
    auto person = std::make_shared<PersonEdit>();
    person->team = teamOf(tip);
    person->change = [tip, thread](Tips &tips) {
        const auto place = placeOf(tips, tip);
        return place != tips.end() && std::exchange(place->thread, thread) != thread;
    };
    person->done = done;
    auto form = std::make_shared<FormEdit>();
    form->tip = tip;
    form->change = [person, channel, thread](Route &route) {
        if (!route)
            return false; // it was closed meanwhile
        person->user = route->user;
        const bool isNew = route->channel != channel || route->thread != thread;
        route->channel = channel;
        route->thread = thread;
        return isNew;
    };
    form->done = [this, person](const Result<void> &written) {
        if (written && !person->user.isEmpty())
            editPerson(person);
        else
            person->done(written);
    };
    editForm(form);
}

/// Both lines are written, also where nothing in them changes: what nobody writes is forgotten in time.
void RouteBook::setAsked(const FormRoute &route, const Handler<void> &done)
{
    auto person = std::make_shared<PersonEdit>();
    person->team = teamOf(route.tip);
    person->user = route.user;
    person->change = [tip = route.tip](Tips &tips) {
        const auto place = placeOf(tips, tip);
        if (place == tips.end())
            return false;
        std::rotate(tips.begin(), place, place + 1);
        return true;
    };
    person->done = done;
    auto form = std::make_shared<FormEdit>();
    form->tip = route.tip;
    form->change = [](Route &there) { return there.has_value(); };
    form->done = [this, person](const Result<void> &written) {
        if (written)
            editPerson(person);
        else
            person->done(written);
    };
    editForm(form);
}

void RouteBook::close(const QByteArray &tip, const Handler<Route> &done)
{
    const auto leaveThePerson = [this, tip, done](const FormRoute &route) {
        drop(teamOf(tip), route.user, tip, [route, done](const Result<void> &written) {
            done(written ? Result<Route>(route) : Result<Route>(written.error()));
        });
    };
    const auto removeLines = [=, this](Outcome outcome, const Lines &lines) {
        const Route route = routeOf(lines);
        if (const auto fine = judge(outcome); !fine)
            return done(fine.error());
        if (!route)
            return confirmNothing(done);
        m_lines.remove(lines, whileAlive(this, [=, this](Outcome removed) {
                           const auto fine = judge(removed);
                           if (removed == Outcome::Conflict)
                               close(tip, done); // somebody has written it meanwhile
                           else if (!fine)
                               done(fine.error());
                           else
                               leaveThePerson(*route);
                       }));
    };
    m_lines.read(formNames(tip), whileAlive(this, removeLines));
}

void RouteBook::drop(const QString &team, const QString &user, const QByteArray &tip,
                     const Handler<void> &done)
{
    auto edit = std::make_shared<PersonEdit>();
    edit->team = team;
    edit->user = user;
    edit->change = [tip](Tips &tips) {
        return std::erase_if(tips, [&](const OpenTip &open) { return open.tip == tip; }) > 0;
    };
    edit->done = done;
    editPerson(edit);
}

void RouteBook::openTips(const QString &team, const QString &user, const Handler<Tips> &done)
{
    m_lines.read(personNames(team, user), whileAlive(this, [this, done](Outcome outcome, const Lines &lines) {
                     const Tips tips = tipsOf(lines);
                     if (const auto fine = judge(outcome); !fine)
                         done(fine.error());
                     else if (!tips.empty())
                         done(tips);
                     else
                         confirmNothing(done);
                 }));
}

void RouteBook::editForm(const std::shared_ptr<FormEdit> &edit)
{
    const Names names = formNames(edit->tip);
    m_lines.read(names, whileAlive(this, [this, edit, names](Outcome outcome, const Lines &lines) {
                     if (const auto fine = judge(outcome); !fine)
                         return edit->done(fine);
                     Route route = routeOf(lines);
                     if (!edit->change(route))
                         return edit->done({});
                     m_lines.write(names, route->toJson(), kFormLength, lines,
                                   whileAlive(this, [this, edit](Outcome then) {
                                       if (then == Outcome::Conflict && ++edit->attempts < kMostAttempts)
                                           editForm(edit);
                                       else
                                           edit->done(judge(then));
                                   }));
                 }));
}

void RouteBook::editPerson(const std::shared_ptr<PersonEdit> &edit)
{
    const Names names = personNames(edit->team, edit->user);
    m_lines.read(names, whileAlive(this, [this, edit, names](Outcome outcome, const Lines &lines) {
                     if (const auto fine = judge(outcome); !fine)
                         return edit->done(fine);
                     Tips tips = tipsOf(lines);
                     if (!edit->change(tips))
                         return edit->done({});
                     const auto written = whileAlive(this, [this, edit](Outcome then) {
                         if (then == Outcome::Conflict && ++edit->attempts < kMostAttempts)
                             editPerson(edit);
                         else
                             edit->done(judge(then));
                     });
                     if (tips.empty())
                         m_lines.remove(lines, written);
                     else
                         m_lines.write(names, PersonRoutes{edit->team, edit->user, tips}.toJson(),
                                       kPersonLength, lines, written);
                 }));
}

void RouteBook::all(const Handler<std::vector<FormRoute>> &done)
{
    auto routes = std::make_shared<std::vector<FormRoute>>();
    m_lines.each(
        "form",
        [routes](const RouteLines::Line &line, const RouteLines::Done &next) {
            if (const Route route = routeOf({line}))
                routes->push_back(*route);
            next(Outcome::Done);
        },
        whileAlive(this, [this, routes, done](Outcome outcome) {
            const auto fine = judge(outcome);
            done(fine ? Result<std::vector<FormRoute>>(*routes)
                      : Result<std::vector<FormRoute>>(fine.error()));
        }));
}

void RouteBook::takeOver(const Handler<int> &done)
{
    m_mark.claim(whileAlive(this, [this, done](Outcome outcome) {
        if (const auto fine = judge(outcome); fine)
            sealAnew(done);
        else
            done(fine.error());
    }));
}

void RouteBook::sealAnew(const Handler<int> &done)
{
    auto count = std::make_shared<int>(0);
    const auto finish = whileAlive(this, [this, count, done](Outcome outcome) {
        const auto fine = judge(outcome);
        done(fine ? Result<int>(*count) : Result<int>(fine.error()));
    });
    const auto persons = [this, finish](Outcome outcome) {
        if (outcome != Outcome::Done)
            return finish(outcome);
        m_lines.each(
            "person",
            [this](const RouteLines::Line &line, const RouteLines::Done &next) { resealPerson(line, next); },
            finish);
    };
    m_lines.each(
        "form",
        [this, count](const RouteLines::Line &line, const RouteLines::Done &next) {
            *count += line.json.isEmpty() ? 0 : 1;
            resealForm(line, next);
        },
        whileAlive(this, persons));
}

void RouteBook::resealForm(const RouteLines::Line &line, const RouteLines::Done &done)
{
    const Route route = routeOf({line});
    if (!route || line.isCurrent)
        return done(Outcome::Done);
    auto edit = std::make_shared<FormEdit>();
    edit->tip = route->tip;
    edit->change = [](Route &now) { return now.has_value(); };
    edit->done = [done](const Result<void> &written) {
        done(written ? Outcome::Done : Outcome::Unreachable);
    };
    editForm(edit);
}

void RouteBook::resealPerson(const RouteLines::Line &line, const RouteLines::Done &done)
{
    auto edit = std::make_shared<PersonEdit>();
    const PersonRoutes person = PersonRoutes::fromJson(line.json);
    edit->team = person.team;
    edit->user = person.user;
    if (line.isCurrent || edit->user.isEmpty())
        return done(Outcome::Done);
    edit->change = [](Tips &) { return true; };
    edit->done = [done](const Result<void> &written) {
        done(written ? Outcome::Done : Outcome::Unreachable);
    };
    editPerson(edit);
}

} // namespace porch
