// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/Glyphs.h"

#include <QAbstractButton>
#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace porch {

/// A room of the program: its icon, its word, and up to two counts that say what they count.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    RailButton(kit::Glyph glyph, const QString &word, QWidget *parent = nullptr);

    /// @param stressed the second is what the eye should find
    void setCounts(const QString &first, const QString &second, bool stressed);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    kit::Glyph m_glyph;
    QString m_first;
    QString m_second;
    bool m_stressed = false;
    int m_widest = 0; ///< that its words ever needed
};

/// The rooms that this user's role has; others are not there at all.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    RailButton *addRoom(kit::Glyph glyph, const QString &word);

Q_SIGNALS:
    void widened(int width);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QButtonGroup *m_rooms;
    QVBoxLayout *m_column;
};

} // namespace porch
