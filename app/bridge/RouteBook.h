// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteMark.h"
#include "app/bridge/RouteRecords.h"
#include "models/domain/Result.h"

namespace porch {

/// Which person an anonymous tip belongs to: the only place that knows, shared by all bridges, and sealed.
///
///     form.{HMAC of the tip's key}            one FormRoute
///     person.{HMAC of workspace and account}  their open tips, the one with the newest question first
///     secret                                  see RouteMark
///
/// A conversation that the desk has not asked in for as long as the shelf keeps a line is forgotten.
///
/// Handlers are called once each and not at all when the book is gone. An error is a sentence for whoever
/// runs the bridge; then it is not known whether something was written.
class RouteBook : public QObject
{
    Q_OBJECT
public:
    /// No more conversations of one person are open at once.
    static constexpr std::size_t kMostOpen = 40;

    enum class Added : quint8 { Yes, TooMany };
    using Tips = OpenTips;
    template <typename T> using Handler = std::function<void(const Result<T> &)>;
    using Route = std::optional<FormRoute>;

    /// Both outlive the book.
    RouteBook(RouteShelf &shelf, const Pseudonyms &pseudonyms, QObject *parent = nullptr);

    /// Whether the book can be used.
    void check(const Handler<void> &done);
    /// What is wrong and does not mend itself, as far as the last attempt told; empty: nothing.
    const QString &problem() const { return m_problem; }

    /// A tip and its writer. What is known of their conversation already stays.
    void add(const FormRoute &route, const Handler<Added> &done);
    void find(const QByteArray &tip, const Handler<Route> &done);
    /// The conversation of a tip has begun there.
    void setThread(const QByteArray &tip, const QString &channel, const QString &thread,
                   const Handler<void> &done);
    /// The tip is asked about: what its writer says without a thread is meant for it from now on.
    void setAsked(const FormRoute &route, const Handler<void> &done);
    /// Nobody is reached by this tip any more. Answers the route that there was.
    void close(const QByteArray &tip, const Handler<Route> &done);

    /// The tip is not one of the person's open ones any more.
    void drop(const QString &team, const QString &user, const QByteArray &tip, const Handler<void> &done);

    void openTips(const QString &team, const QString &user, const Handler<Tips> &done);
    /// All there are, in no order.
    void all(const Handler<std::vector<FormRoute>> &done);

    /// This bridge's secret holds from now on, whatever did before; then as sealAnew().
    void takeOver(const Handler<int> &done);
    bool hasFormerSecrets() const { return formNames({}).size() > 1; }
    /// What only former secrets open is sealed under the current one. Answers how many tips there are.
    void sealAnew(const Handler<int> &done);

private:
    using Outcome = RouteShelf::Outcome;
    using Lines = RouteLines::Lines;
    using Names = RouteLines::Names;
    struct FormEdit;
    struct PersonEdit;

    Names formNames(const QByteArray &tip) const { return m_lines.names("form", tip); }
    Names personNames(const QString &team, const QString &user) const;

    void editForm(const std::shared_ptr<FormEdit> &edit);
    void editPerson(const std::shared_ptr<PersonEdit> &edit);
    /// Nothing was found: is that so, or can this bridge only not see it?
    template <typename T> void confirmNothing(const Handler<T> &done);
    void resealForm(const RouteLines::Line &line, const RouteLines::Done &done);
    void resealPerson(const RouteLines::Line &line, const RouteLines::Done &done);

    /// An error for what is none of Done and Missing.
    Result<void> judge(Outcome outcome);

    RouteLines m_lines;
    RouteMark m_mark;
    QString m_problem;
};

} // namespace porch
