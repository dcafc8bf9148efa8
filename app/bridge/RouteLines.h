// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bridge/RouteSeal.h"
#include "app/bridge/RouteShelf.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace porch {

/// A handler that does nothing once its context is gone.
template <typename F> auto whileAlive(QObject *context, F handler)
{
    return [context = QPointer<QObject>(context), handler = std::move(handler)](const auto &...answer) {
        if (!context.isNull())
            handler(answer...);
    };
}

/// Sealed lines on a shelf. A line has a name by each of the bridges' secrets, and may stand under a former
/// one until it is written again: it is read under all of them and written under the current one.
class RouteLines : public QObject
{
    Q_OBJECT
public:
    using Outcome = RouteShelf::Outcome;
    struct Line
    {
        QByteArray name;
        quint64 revision = 0;
        QJsonObject json = {};  ///< empty: it can't be opened, or there is nothing any more
        bool isCurrent = false; ///< sealed under the current secret
        bool isThere = true;
    };
    using Lines = std::vector<Line>;
    /// The name by the current secret first.
    using Names = std::vector<QByteArray>;
    using Read = std::function<void(Outcome, const Lines &)>;
    using Done = std::function<void(Outcome)>;

    /// Both outlive this.
    RouteLines(RouteShelf &shelf, const Pseudonyms &pseudonyms, QObject *parent = nullptr);

    Names names(const QByteArray &kind, const QByteArray &what) const;

    /// What stands under any of the names, in their order, and what once stood there.
    void read(const Names &names, const Read &done);
    /// Missing: there is surely nothing under any of them. Conflict: there is, read again later.
    void confirmMissing(Names names, const Done &done);
    /// Conflict where it is not as it was read any more.
    /// @param length see RouteSeal::seal()
    void write(const Names &names, const QJsonObject &json, qsizetype length, const Lines &before,
               const Done &done);
    void remove(Lines lines, const Done &done);
    /// One after the other, all lines of a kind; `then` goes on with the next when its argument is called.
    void each(const QByteArray &kind, const std::function<void(const Line &, const Done &)> &one,
              const Done &done);

    RouteShelf &shelf() { return m_shelf; }

private:
    struct Reading;
    struct Walk;

    void readNext(const std::shared_ptr<Reading> &reading);
    void removeFormer(Lines lines, const Done &done);
    void walkOn(const std::shared_ptr<Walk> &walk, Outcome last);

    RouteShelf &m_shelf;
    const Pseudonyms &m_pseudonyms;
    const RouteSeal m_seal;
};

} // namespace porch
