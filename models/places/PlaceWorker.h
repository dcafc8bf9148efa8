// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceAliases.h"
#include "models/places/PlaceMention.h"
#include "models/places/PlaceSearch.h"
#include "models/places/WhatIsHere.h"

#include <QObject>
#include <QPointer>
#include <QThread>

#include <functional>
#include <memory>

namespace porch {

/// A city pack at work on a thread of its own: finds places in texts, answers the search box and tells what
/// is at a point, while the GUI thread waits for nothing. Made and asked on the GUI thread; answers come
/// there, in the order of the questions of their kind, unless the one who asked is gone by then. Searches and
/// points are answered before texts that wait.
class PlaceWorker : public QObject
{
    Q_OBJECT
public:
    enum class State : quint8 {
        NoPack,  ///< none was given, or there is no such file: nothing is found
        Loading, ///< questions wait
        Ready,
        Broken, ///< see problem()
    };
    Q_ENUM(State)

    /// Of a longer text only the beginning is read for places; UTF-16 units.
    static constexpr qsizetype kMostRead = 100'000;

    explicit PlaceWorker(QObject *parent = nullptr);
    ~PlaceWorker() override;

    /// Opens another pack, or the same one anew; stateChanged() follows. An empty path closes the one there
    /// is. What still waits to be answered is answered from the new one.
    void open(const QString &packPath);
    State state() const { return m_state; }
    /// Broken: a sentence that says what is wrong with the pack.
    const QString &problem() const { return m_problem; }
    /// Ready: what the pack says of itself.
    const PackInfo &info() const { return m_info; }

    /// Words that people have confirmed to mean a place; used for texts asked about from now on.
    void setAliases(PlaceAliases aliases);

    /// The mentions of each of the texts, in their order; empty ones where there is no pack.
    using Mentions = std::vector<std::vector<PlaceMention>>;
    void find(QObject *context, QStringList texts, std::function<void(Mentions)> done);
    /// A newer search overtakes those that wait: they are not answered.
    void search(QObject *context, const QString &query,
                std::function<void(Result<std::vector<PlaceAnswer>>)> done);
    void whatIsHere(QObject *context, GeoPoint point, std::function<void(Result<WhatIsHere>)> done);

Q_SIGNALS:
    /// Another state, another pack or other aliases: what was found before may not hold any more.
    void stateChanged();

private:
    struct Shared; ///< between the threads, and the worker thread's own

    void setState(State state, const QString &problem = {}, const PackInfo &info = {});
    void loaded(quint64 generation, State state, const QString &problem, const PackInfo &info);
    /// Lets the worker do one more step.
    void wake();
    void step();
    void deliver(const QPointer<QObject> &context, std::function<void()> job);

    QThread m_thread;
    QObject *m_worker = nullptr;
    std::shared_ptr<Shared> m_shared;
    State m_state = State::NoPack;
    QString m_problem;
    PackInfo m_info;
    quint64 m_generation = 0; ///< of the pack that was opened last
};

} // namespace porch
