// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QKeySequence>
#include <QPushButton>
#include <QWidget>

namespace porch::kit {

/// "Ctrl+Return" as it stands on a cap: "Ctrl ↵".
QString keyText(const QKeySequence &keys);

int keyCapHeight();
int keyCapWidth(const QString &text);
/// Draws a cap vertically centred in the rectangle, at its left; gives its width.
int drawKeyCap(QPainter &painter, const QRect &rect, const QString &text, const QColor &ink,
               const QColor &border, const QColor &ground = Qt::transparent);

/// A key as a picture. Never alone: what it does stands beside it or in the tooltip.
class KeyCap : public QWidget
{
    Q_OBJECT
public:
    explicit KeyCap(QString text, QWidget *parent = nullptr);
    void setText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// A button with the key that does the same painted after its words. The key itself is an action's
/// business: this only shows it. Flat, default and checkable as QPushButton has them.
class KeyButton : public QPushButton
{
    Q_OBJECT
public:
    /// Alone, or joined with its neighbours to one control of exclusive buttons.
    enum class Join : quint8 { Alone, Left, Middle, Right };

    KeyButton(const QString &text, QString key, QWidget *parent = nullptr);

    void setKey(const QString &key);
    /// Before its words, in their colour; a name as actionIcon() takes it.
    void setIconName(const QString &name);
    /// Checkable: shows a box with a tick before its words instead of being filled.
    void setTicks(bool ticks);
    void setJoin(Join join);
    Join join() const { return m_join; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int leadWidth() const;

    QString m_key;
    QString m_iconName;
    bool m_ticks = false;
    Join m_join = Join::Alone;
};

} // namespace porch::kit
