// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/places/PlaceWorker.h"
#include "models/store/Changes.h"
#include "models/store/Reader.h"

#include <QJsonArray>
#include <QObject>
#include <QTimer>

namespace porch {

/// Teaches the place finder what the people of the department call places: the words of messages that
/// somebody confirmed to mean one. They come from the log alone, so every desk knows the same, and what is
/// taken back is forgotten.
class AliasTeacher : public QObject
{
    Q_OBJECT
public:
    /// All outlive this.
    AliasTeacher(Reader &reader, PlaceWorker &places, QObject *parent = nullptr);

public Q_SLOTS:
    void apply(const porch::Changes &changes);
    /// The cache was opened or replaced.
    void reload();

private:
    void read();

    Reader &m_reader;
    PlaceWorker &m_places;
    QTimer m_soon;
    QByteArray m_mark;   ///< as of which confirmations was read
    QJsonArray m_taught; ///< what the finder knows
    bool m_wanted = false;
    quint64 m_generation = 0; ///< answers to an older question are dropped
};

} // namespace porch
